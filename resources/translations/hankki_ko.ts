<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
    <context>
        <name>hankki::EvaluationQueue</name>
        <message>
            <source>Adding an evaluation</source>
            <translation>평가 추가 중</translation>
        </message>
        <message>
            <source>Evaluation %1</source>
            <translation>평가 %1</translation>
        </message>
    </context>
    <context>
        <name>en</name>
        <message>
            <source>k = {}</source>
            <translation>k = {}</translation>
        </message>
        <message>
            <source>history</source>
            <translation>이력</translation>
        </message>
        <message>
            <source>user</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>not in {}: {}; ids are those of the source</source>
            <translation>{}에 없는 것: {}. id는 원본의 것입니다</translation>
        </message>
        <message>
            <source>the workspace has no trained run of that kind; train one first</source>
            <translation>작업 공간에 그런 학습된 실행이 없습니다. 먼저 학습하세요</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a user of split {} (data set {}); ids are those of the source, and a person who is not in the data is answered by a history</source>
            <translation>&quot;{}&quot;은(는) 분할 {}(데이터셋 {})의 사용자가 아닙니다. id는 원본의 것이고, 데이터에 없는 사람에게는 이력으로 추천합니다</translation>
        </message>
        <message>
            <source>Living two years</source>
            <translation>2년 치 평점 만드는 중</translation>
        </message>
        <message>
            <source>Cooking recipes</source>
            <translation>레시피 만드는 중</translation>
        </message>
        <message>
            <source>Rows without a rating</source>
            <translation>별점 없는 행</translation>
        </message>
        <message>
            <source>Ratings below {}</source>
            <translation>{} 미만의 별점</translation>
        </message>
        <message>
            <source>Earlier ratings of the same item by the same user</source>
            <translation>같은 사용자가 같은 항목에 먼저 준 별점</translation>
        </message>
        <message>
            <source>Users with fewer than {} interactions</source>
            <translation>상호작용이 {}건 미만인 사용자</translation>
        </message>
        <message>
            <source>Recipes with fewer than {} interactions</source>
            <translation>상호작용이 {}건 미만인 레시피</translation>
        </message>
        <message>
            <source>Users and recipes outside the {}-core</source>
            <translation>{}-코어 밖의 사용자와 레시피</translation>
        </message>
        <message>
            <source>Copying what is left</source>
            <translation>남은 것 옮기는 중</translation>
        </message>
        <message>
            <source>{} interactions name {} recipes that the recipe file lacks; they are kept with an id only</source>
            <translation>상호작용 {}건이 레시피 파일에 없는 레시피 {}개를 가리킵니다. ID만으로 남깁니다</translation>
        </message>
        <message>
            <source>Leave one out, seed {}</source>
            <translation>하나씩 떼어 두기, 시드 {}</translation>
        </message>
        <message>
            <source>Leave latest out</source>
            <translation>최근 것 떼어 두기</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>가져온 분할</translation>
        </message>
        <message>
            <source>This split is random although the interactions carry dates: the model learns from what happened after the interactions that it is tested on, which real use never allows, so the numbers may flatter. A split by time is closer to real use.</source>
            <translation>상호작용에 날짜가 있는데도 무작위로 나누었습니다. 테스트할 상호작용보다 나중 일에서 모델이 배우게 되는데, 실제로는 있을 수 없으므로 수치가 좋게 나올 수 있습니다. 시간 순 분할이 실제에 더 가깝습니다.</translation>
        </message>
        <message>
            <source>inverting the matrix of the items</source>
            <translation>항목 행렬의 역행렬 구하는 중</translation>
        </message>
        <message>
            <source>neighbours</source>
            <translation>이웃 찾는 중</translation>
        </message>
        <message>
            <source>items fitted</source>
            <translation>항목 맞추는 중</translation>
        </message>
        <message>
            <source>Writing rows</source>
            <translation>행 쓰는 중</translation>
        </message>
        <message>
            <source>trial {} of {}</source>
            <translation>시도 {}/{}</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>evaluation {}</source>
            <translation>평가 {}</translation>
        </message>
        <message>
            <source>trial {}</source>
            <translation>시도 {}</translation>
        </message>
        <message>
            <source>epoch {} of {}</source>
            <translation>에포크 {}/{}</translation>
        </message>
        <message>
            <source>best so far {}</source>
            <translation>지금까지 최고 {}</translation>
        </message>
        <message>
            <source>the disk is full; free some space and try again, nothing was changed</source>
            <translation>디스크가 가득 찼습니다. 공간을 비우고 다시 해 보세요. 바뀐 것은 없습니다</translation>
        </message>
        <message>
            <source>the file would be larger than the system allows; nothing was changed</source>
            <translation>파일이 시스템이 허용하는 크기보다 커집니다. 바뀐 것은 없습니다</translation>
        </message>
        <message>
            <source>no permission to read it; change its permissions or choose another place</source>
            <translation>읽을 권한이 없습니다. 권한을 바꾸거나 다른 곳을 고르세요</translation>
        </message>
        <message>
            <source>no permission to write it; change its permissions or choose another place</source>
            <translation>쓸 권한이 없습니다. 권한을 바꾸거나 다른 곳을 고르세요</translation>
        </message>
        <message>
            <source>there is no such file; check its name and folder</source>
            <translation>그런 파일이 없습니다. 이름과 폴더를 확인하세요</translation>
        </message>
        <message>
            <source>its folder does not exist; create it first</source>
            <translation>폴더가 없습니다. 먼저 만드세요</translation>
        </message>
        <message>
            <source>cannot read it: {}</source>
            <translation>읽을 수 없습니다: {}</translation>
        </message>
        <message>
            <source>cannot write it: {}</source>
            <translation>쓸 수 없습니다: {}</translation>
        </message>
        <message>
            <source>the file is larger than {} bytes</source>
            <translation>파일이 {}바이트보다 큽니다</translation>
        </message>
        <message>
            <source>the file ends too early; get a fresh copy of it</source>
            <translation>파일이 도중에 끝납니다. 온전한 파일을 다시 받으세요</translation>
        </message>
        <message>
            <source>this is a file, not a folder; choose another place</source>
            <translation>폴더가 아니라 파일입니다. 다른 곳을 고르세요</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not {}</source>
            <translation>&quot;{}&quot;은(는) 쓸 수 없습니다. 쓸 수 있는 값: {}</translation>
        </message>
        <message>
            <source>a whole number from {} to {}</source>
            <translation>{}부터 {}까지의 정수</translation>
        </message>
        <message>
            <source>a number from {} to {}</source>
            <translation>{}부터 {}까지의 수</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true 또는 false</translation>
        </message>
        <message>
            <source>one of {}</source>
            <translation>{} 가운데 하나</translation>
        </message>
        <message>
            <source>this has no parameters</source>
            <translation>매개변수가 없습니다</translation>
        </message>
        <message>
            <source>no such parameter; there are {}</source>
            <translation>그런 매개변수가 없습니다. 있는 것: {}</translation>
        </message>
        <message>
            <source>parameters must be a JSON object</source>
            <translation>매개변수는 JSON 객체여야 합니다</translation>
        </message>
        <message>
            <source>not a usable safetensors file: {}; get a fresh copy of it</source>
            <translation>쓸 수 있는 safetensors 파일이 아닙니다({}). 온전한 파일을 다시 받으세요</translation>
        </message>
        <message>
            <source>it is shorter than 8 bytes</source>
            <translation>8바이트보다 짧음</translation>
        </message>
        <message>
            <source>it ends inside its header</source>
            <translation>헤더 도중에 끝남</translation>
        </message>
        <message>
            <source>its header is not a JSON object</source>
            <translation>헤더가 JSON 객체가 아님</translation>
        </message>
        <message>
            <source>its metadata is not a JSON object</source>
            <translation>메타데이터가 JSON 객체가 아님</translation>
        </message>
        <message>
            <source>metadata &quot;{}&quot; is not a text</source>
            <translation>메타데이터 &quot;{}&quot;이(가) 글이 아님</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; has no usable {}</source>
            <translation>텐서 &quot;{}&quot;에 쓸 수 있는 {}이(가) 없음</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; is not described</source>
            <translation>텐서 &quot;{}&quot;의 설명이 없음</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; has no dtype</source>
            <translation>텐서 &quot;{}&quot;에 dtype이 없음</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; has the type {}, which is not known here</source>
            <translation>텐서 &quot;{}&quot;의 형식 {}을(를) 알 수 없음</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; has no usable data_offsets</source>
            <translation>텐서 &quot;{}&quot;에 쓸 수 있는 data_offsets가 없음</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; has another size than its shape says</source>
            <translation>텐서 &quot;{}&quot;의 크기가 모양과 맞지 않음</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; leaves a gap or overlaps</source>
            <translation>텐서 &quot;{}&quot;의 앞뒤가 비거나 겹침</translation>
        </message>
        <message>
            <source>it ends inside its data</source>
            <translation>데이터 도중에 끝남</translation>
        </message>
        <message>
            <source>it has bytes after its data</source>
            <translation>데이터 뒤에 다른 바이트가 있음</translation>
        </message>
        <message>
            <source>a tensor holds {}, not {}</source>
            <translation>텐서의 형식이 {2}이(가) 아니라 {1}입니다</translation>
        </message>
        <message>
            <source>this tensor is missing; the weights are of another model</source>
            <translation>이 텐서가 없습니다. 다른 모델의 가중치입니다</translation>
        </message>
        <message>
            <source>this tensor is {} [{}], expected {} [{}]; the weights are of another model or other data</source>
            <translation>이 텐서는 {} [{}]인데 {} [{}]이어야 합니다. 다른 모델이나 다른 데이터의 가중치입니다</translation>
        </message>
        <message>
            <source>cannot be loaded ({}); {}</source>
            <translation>불러올 수 없습니다({}). {}</translation>
        </message>
        <message>
            <source>is neither in {} nor in {}; {}</source>
            <translation>{}에도 {}에도 없습니다. {}</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a number with one decimal</source>
            <translation>&quot;{}&quot;은(는) 소수점 아래가 한 자리인 수가 아닙니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; has the wrong number of fields</source>
            <translation>&quot;{}&quot;의 필드 수가 맞지 않습니다</translation>
        </message>
        <message>
            <source>unknown diet &quot;{}&quot;</source>
            <translation>식단 &quot;{}&quot;을(를) 알 수 없습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not in ingredients.csv</source>
            <translation>&quot;{}&quot;이(가) ingredients.csv에 없습니다</translation>
        </message>
        <message>
            <source>there is no slot {{}}</source>
            <translation>{{}} 자리가 없습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; lacks a brace</source>
            <translation>&quot;{}&quot;에 중괄호가 빠졌습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; stands there twice</source>
            <translation>&quot;{}&quot;이(가) 두 번 나옵니다</translation>
        </message>
        <message>
            <source>no remarks for course &quot;{}&quot;</source>
            <translation>코스 &quot;{}&quot;의 한마디가 없습니다</translation>
        </message>
        <message>
            <source>Ratings counted as 1</source>
            <translation>별점을 1로 셈</translation>
        </message>
        <message>
            <source>clean</source>
            <translation>정제</translation>
        </message>
        <message>
            <source>step &quot;{}&quot; would remove the last interaction; loosen it</source>
            <translation>&quot;{}&quot; 단계에서 남는 상호작용이 없습니다. 기준을 낮추세요</translation>
        </message>
        <message>
            <source>the data set has no interactions; import some first</source>
            <translation>데이터셋에 상호작용이 없습니다. 먼저 가져오세요</translation>
        </message>
        <message>
            <source>has text behind a closing quote</source>
            <translation>닫는 따옴표 뒤에 글이 있습니다</translation>
        </message>
        <message>
            <source>the data set's rows point outside of it; import it again</source>
            <translation>데이터셋의 행이 데이터셋 밖을 가리킵니다. 다시 가져오세요</translation>
        </message>
        <message>
            <source>Writing recipes</source>
            <translation>레시피 쓰는 중</translation>
        </message>
        <message>
            <source>Writing reviews</source>
            <translation>후기 쓰는 중</translation>
        </message>
        <message>
            <source>needs at least one recipe and one review</source>
            <translation>레시피와 후기가 적어도 하나씩 있어야 합니다</translation>
        </message>
        <message>
            <source>cannot be created: {}</source>
            <translation>만들 수 없습니다: {}</translation>
        </message>
        <message>
            <source>needs at least one item and one interaction a user</source>
            <translation>항목이 하나 이상이고, 사용자마다 상호작용이 하나 이상이어야 합니다</translation>
        </message>
        <message>
            <source>{} users and {} items have at most {} interactions</source>
            <translation>사용자 {}명과 항목 {}개의 상호작용은 많아야 {}개입니다</translation>
        </message>
        <message>
            <source>Drawing interactions</source>
            <translation>상호작용 뽑는 중</translation>
        </message>
        <message>
            <source>rating {} is too large</source>
            <translation>별점 {}이(가) 너무 큽니다</translation>
        </message>
        <message>
            <source>name the column of the users and that of the items</source>
            <translation>사용자 열과 항목 열을 고르세요</translation>
        </message>
        <message>
            <source>no rating column is chosen; every row counts as 1</source>
            <translation>별점 열을 고르지 않아 모든 행을 1로 셉니다</translation>
        </message>
        <message>
            <source>{} has no column {}; it stays empty</source>
            <translation>{}에 {} 열이 없어 비워 둡니다</translation>
        </message>
        <message>
            <source>minutes {} is not a whole number from 0 to 2147483647</source>
            <translation>분 {}은(는) 0부터 2147483647까지의 정수가 아닙니다</translation>
        </message>
        <message>
            <source>{} is not a list like ['a', 'b']</source>
            <translation>{}은(는) ['a', 'b'] 같은 목록이 아닙니다</translation>
        </message>
        <message>
            <source>nutrition is not a list of seven numbers</source>
            <translation>영양 성분이 수 일곱 개의 목록이 아닙니다</translation>
        </message>
        <message>
            <source>date &quot;{}&quot; is not a date like 2008-11-19</source>
            <translation>날짜 &quot;{}&quot;은(는) 2008-11-19 같은 날짜가 아닙니다</translation>
        </message>
        <message>
            <source>rating {} is outside 0 to 5</source>
            <translation>별점 {}이(가) 0부터 5까지의 범위를 벗어납니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a number; a line is &quot;user item item ...&quot;</source>
            <translation>&quot;{}&quot;은(는) 수가 아닙니다. 한 줄은 &quot;사용자 항목 항목 …&quot;입니다</translation>
        </message>
        <message>
            <source>lists no items; a line is &quot;user item item ...&quot;</source>
            <translation>항목이 없습니다. 한 줄은 &quot;사용자 항목 항목 …&quot;입니다</translation>
        </message>
        <message>
            <source>import</source>
            <translation>가져오기</translation>
        </message>
        <message>
            <source>{} and {} do not belong together; drop a recipe and an interaction file, two adjacency lists, or one file</source>
            <translation>{}과(와) {}은(는) 짝이 아닙니다. 레시피 파일과 상호작용 파일, 목록 파일 두 개, 또는 파일 하나를 놓으세요</translation>
        </message>
        <message>
            <source>choose the file with {}</source>
            <translation>{} 파일을 고르세요</translation>
        </message>
        <message>
            <source>is empty; choose a file with a header line and rows</source>
            <translation>비어 있습니다. 머리글 행과 데이터 행이 있는 파일을 고르세요</translation>
        </message>
        <message>
            <source>is empty; choose a file with lists</source>
            <translation>비어 있습니다. 목록이 있는 파일을 고르세요</translation>
        </message>
        <message>
            <source>{} files at once; choose one, or two that belong together</source>
            <translation>파일이 {}개입니다. 하나, 또는 짝이 되는 두 개를 고르세요</translation>
        </message>
        <message>
            <source>the recipes</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>the ratings</source>
            <translation>별점</translation>
        </message>
        <message>
            <source>choose the columns of the users and of the items</source>
            <translation>사용자 열과 항목 열을 고르세요</translation>
        </message>
        <message>
            <source>the split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>the training lists</source>
            <translation>학습용 목록</translation>
        </message>
        <message>
            <source>the test lists</source>
            <translation>테스트용 목록</translation>
        </message>
        <message>
            <source>Reading {}</source>
            <translation>{} 읽는 중</translation>
        </message>
        <message>
            <source>has no rows; choose a file with data</source>
            <translation>행이 없습니다. 데이터가 있는 파일을 고르세요</translation>
        </message>
        <message>
            <source>{} of {} rows cannot be read ({} %; at most {} % may be refused); the first is line {}: {}; mend the file or allow more</source>
            <translation>{2}행 중 {1}행을 읽을 수 없습니다({3} %, 허용 {4} %). 첫 번째는 {5}번째 줄입니다: {6}. 파일을 고치거나 더 허용하세요</translation>
        </message>
        <message>
            <source>header {}</source>
            <translation>머리글: {}</translation>
        </message>
        <message>
            <source>has {} columns, more than {}; this is not a table of rows</source>
            <translation>열이 {}개로 {}개보다 많습니다. 행으로 된 표가 아닙니다</translation>
        </message>
        <message>
            <source>there is no column &quot;{}&quot;; the columns are {}</source>
            <translation>&quot;{}&quot; 열이 없습니다. 있는 열: {}</translation>
        </message>
        <message>
            <source>has {} columns, the header has {}</source>
            <translation>열이 {}개인데 머리글은 {}개입니다</translation>
        </message>
        <message>
            <source>{} is missing</source>
            <translation>{} 값이 없습니다</translation>
        </message>
        <message>
            <source>{} &quot;{}&quot; is not a number</source>
            <translation>{} &quot;{}&quot;은(는) 수가 아닙니다</translation>
        </message>
        <message>
            <source>split &quot;{}&quot; is none of train, valid, test</source>
            <translation>분할 &quot;{}&quot;은(는) train, valid, test 중 하나가 아닙니다</translation>
        </message>
        <message>
            <source>{}, {}, {} are not three shares that add up to 1 with some training data; give, say, 0.8,0.1,0.1</source>
            <translation>{}, {}, {}은(는) 더해서 1이 되고 학습 몫이 있는 세 비율이 아닙니다. 예를 들어 0.8,0.1,0.1로 주세요</translation>
        </message>
        <message>
            <source>split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>the dates are too few to cut at these shares, so that a part is empty; choose other ratios or a split by ratio</source>
            <translation>서로 다른 날짜가 적어 이 비율로 자르면 빈 부분이 생깁니다. 다른 비율이나 비율로 나누는 분할을 고르세요</translation>
        </message>
        <message>
            <source>there is no split &quot;{}&quot;; there are ratio, leave-one-out, leave-latest-out, time</source>
            <translation>분할 &quot;{}&quot;이(가) 없습니다. 있는 것: ratio, leave-one-out, leave-latest-out, time</translation>
        </message>
        <message>
            <source>Random {}, seed {}</source>
            <translation>무작위 {}, 시드 {}</translation>
        </message>
        <message>
            <source>By time {}</source>
            <translation>시간 순 {}</translation>
        </message>
        <message>
            <source>an imported split comes with its file and cannot be made anew</source>
            <translation>가져온 분할은 파일에 들어 있는 것이라 새로 만들 수 없습니다</translation>
        </message>
        <message>
            <source>a split by time needs a date for every interaction, and this data set lacks some; choose ratio or leave-latest-out</source>
            <translation>시간 순 분할에는 모든 상호작용의 날짜가 필요한데 이 데이터셋에는 빠진 것이 있습니다. 비율이나 '최근 것 떼어 두기'를 고르세요</translation>
        </message>
        <message>
            <source>is a folder; choose a file</source>
            <translation>폴더입니다. 파일을 고르세요</translation>
        </message>
        <message>
            <source>cannot be opened: {}</source>
            <translation>열 수 없습니다: {}</translation>
        </message>
        <message>
            <source>cannot be read: {}</source>
            <translation>읽을 수 없습니다: {}</translation>
        </message>
        <message>
            <source>ends in the middle of its compressed data; get a complete copy</source>
            <translation>압축된 데이터가 도중에 끝납니다. 온전한 파일을 다시 받으세요</translation>
        </message>
        <message>
            <source>holds damaged compressed data; get an intact copy</source>
            <translation>압축된 데이터가 손상되었습니다. 온전한 파일을 다시 받으세요</translation>
        </message>
        <message>
            <source>needs more than 512 MB to unpack; pack it with xz -9 or less</source>
            <translation>압축을 푸는 데 512MB 넘게 필요합니다. xz -9 이하로 다시 압축하세요</translation>
        </message>
        <message>
            <source>holds more than {} bytes of text, which is the limit; split it or raise the limit</source>
            <translation>글이 한도인 {}바이트를 넘습니다. 파일을 나누거나 한도를 올리세요</translation>
        </message>
        <message>
            <source>a row is longer than {} MB; a quote may be missing, or this is not a table of rows</source>
            <translation>{}MB보다 긴 행이 있습니다. 따옴표가 빠졌거나 행으로 된 표가 아닙니다</translation>
        </message>
        <message>
            <source>is UTF-16, not UTF-8 text; save it as UTF-8</source>
            <translation>UTF-8이 아니라 UTF-16입니다. UTF-8로 저장하세요</translation>
        </message>
        <message>
            <source>is binary data (a zero byte), not UTF-8 text; save it as UTF-8</source>
            <translation>UTF-8 글이 아니라 이진 데이터입니다(0 바이트가 있음). UTF-8로 저장하세요</translation>
        </message>
        <message>
            <source>is not UTF-8 text; save it as UTF-8</source>
            <translation>UTF-8 글이 아닙니다. UTF-8로 저장하세요</translation>
        </message>
        <message>
            <source>the matrix of the items is not positive definite in single precision; raise it</source>
            <translation>항목 행렬이 단정밀도에서 양의 정부호가 아닙니다. 이 값을 올리세요</translation>
        </message>
        <message>
            <source>autograd trains with Adam only; set optimiser=adam, or train with engine=kernels</source>
            <translation>autograd는 Adam으로만 학습합니다. optimiser=adam으로 하거나 engine=kernels로 학습하세요</translation>
        </message>
        <message>
            <source>is of Hankki {}, this is {}; install the same version of both</source>
            <translation>한끼 {}의 것인데 이 프로그램은 {}입니다. 둘을 같은 버전으로 설치하세요</translation>
        </message>
        <message>
            <source>has no autograd form; train it with engine=kernels</source>
            <translation>autograd로 학습할 수 없는 모델입니다. engine=kernels로 학습하세요</translation>
        </message>
        <message>
            <source>the checkpoint is damaged; start the run anew</source>
            <translation>체크포인트가 손상되었습니다. 실행을 새로 시작하세요</translation>
        </message>
        <message>
            <source>the saved model is damaged; train it again</source>
            <translation>저장한 모델이 손상되었습니다. 다시 학습하세요</translation>
        </message>
        <message>
            <source>{} has no such preset; it has {}</source>
            <translation>{}에는 그런 프리셋이 없습니다. 있는 것: {}</translation>
        </message>
        <message>
            <source>{} cannot score a user whom it never saw; train it again with that user in the data</source>
            <translation>{}은(는) 학습할 때 없던 사용자의 점수를 매길 수 없습니다. 그 사용자가 있는 데이터로 다시 학습하세요</translation>
        </message>
        <message>
            <source>no such model; there are {}</source>
            <translation>그런 모델이 없습니다. 있는 것: {}</translation>
        </message>
        <message>
            <source>study</source>
            <translation>탐색</translation>
        </message>
        <message>
            <source>every trial failed; the first one: {}</source>
            <translation>모든 시도가 실패했습니다. 첫 번째 까닭: {}</translation>
        </message>
        <message>
            <source>the split has no validation part to search by; make another split</source>
            <translation>이 분할에는 탐색에 쓸 검증 부분이 없습니다. 다른 분할을 만드세요</translation>
        </message>
        <message>
            <source>{}; it takes {}</source>
            <translation>{}. 쓸 수 있는 값: {}</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a range as 1e-4..1e-2:log:7, low and high with &quot;log&quot; and the points of a grid</source>
            <translation>&quot;{}&quot;은(는) 1e-4..1e-2:log:7처럼 낮은 값과 높은 값, &quot;log&quot;, 격자의 점 수로 된 범위가 아닙니다</translation>
        </message>
        <message>
            <source>there is no value to search among</source>
            <translation>탐색할 값이 없습니다</translation>
        </message>
        <message>
            <source>an interval is of numbers</source>
            <translation>구간은 수에만 쓸 수 있습니다</translation>
        </message>
        <message>
            <source>the range ends at {}</source>
            <translation>범위의 끝이 {}입니다</translation>
        </message>
        <message>
            <source>the range {} ends before it starts</source>
            <translation>범위 {}의 끝이 시작보다 앞섭니다</translation>
        </message>
        <message>
            <source>the logarithmic range {} must start above 0</source>
            <translation>로그 범위 {}은(는) 0보다 큰 값에서 시작해야 합니다</translation>
        </message>
        <message>
            <source>a grid takes 2 to {} points of a range, and not {}</source>
            <translation>격자는 범위에서 점을 2~{}개 씁니다. {}개는 쓸 수 없습니다</translation>
        </message>
        <message>
            <source>no such {}; there are {}</source>
            <translation>그런 {}이(가) 없습니다. 있는 것: {}</translation>
        </message>
        <message>
            <source>the study has this model twice; name it once</source>
            <translation>탐색에 이 모델이 두 번 있습니다. 한 번만 넣으세요</translation>
        </message>
        <message>
            <source>it belongs to the budget and the metric of a study and is not searched; give it one value</source>
            <translation>탐색의 예산과 지표에 속하는 것이라 탐색하지 않습니다. 값 하나를 주세요</translation>
        </message>
        <message>
            <source>the grid has more than {} points; give it fewer values, a number of trials, or search at random</source>
            <translation>격자의 점이 {}개를 넘습니다. 값을 줄이거나, 시도 수를 정하거나, 무작위로 탐색하세요</translation>
        </message>
        <message>
            <source>nothing ends the search; give it a number of trials or a budget in minutes</source>
            <translation>탐색을 끝낼 조건이 없습니다. 시도 수나 분 단위 예산을 정하세요</translation>
        </message>
        <message>
            <source>search method</source>
            <translation>탐색 방법</translation>
        </message>
        <message>
            <source>state of a trial</source>
            <translation>시도의 상태</translation>
        </message>
        <message>
            <source>there is no model to search; name one</source>
            <translation>탐색할 모델이 없습니다. 하나를 고르세요</translation>
        </message>
        <message>
            <source>a study cannot go by this metric; choose one of {}</source>
            <translation>탐색의 기준이 될 수 없는 지표입니다. 다음에서 고르세요: {}</translation>
        </message>
        <message>
            <source>budget</source>
            <translation>예산</translation>
        </message>
        <message>
            <source>trials, epochs and minutes are 0 (no limit) or more</source>
            <translation>시도, 에포크, 분은 0(제한 없음) 이상입니다</translation>
        </message>
        <message>
            <source>successive halving</source>
            <translation>연속 절반 줄이기</translation>
        </message>
        <message>
            <source>it needs min_epochs of 1 or more and a reduction of 2 or more</source>
            <translation>min_epochs는 1 이상, reduction은 2 이상이어야 합니다</translation>
        </message>
        <message>
            <source>trial {} is of a model that its study does not have</source>
            <translation>시도 {}의 모델이 탐색에 없습니다</translation>
        </message>
        <message>
            <source>choose fewer hidden units, drop rare items, or train a smaller model, such as ItemKNN</source>
            <translation>은닉 유닛을 줄이거나, 드문 항목을 빼거나, ItemKNN처럼 더 작은 모델을 학습하세요</translation>
        </message>
        <message>
            <source>choose fewer dimensions, drop rare items, or train a smaller model, such as ItemKNN</source>
            <translation>차원을 줄이거나, 드문 항목을 빼거나, ItemKNN처럼 더 작은 모델을 학습하세요</translation>
        </message>
        <message>
            <source>choose fewer neighbours, drop rare items, or train a smaller model, such as ItemKNN</source>
            <translation>이웃을 줄이거나, 드문 항목을 빼거나, ItemKNN처럼 더 작은 모델을 학습하세요</translation>
        </message>
        <message>
            <source>drop rare items, or train a smaller model, such as ItemKNN</source>
            <translation>드문 항목을 빼거나, ItemKNN처럼 더 작은 모델을 학습하세요</translation>
        </message>
        <message>
            <source>about {} MB of memory (training {}, evaluation {}, saving {}); {}</source>
            <translation>메모리 약 {}MB(학습 {}, 평가 {}, 저장 {}). {}</translation>
        </message>
        <message>
            <source>{} MB are available</source>
            <translation>쓸 수 있는 메모리는 {}MB입니다</translation>
        </message>
        <message>
            <source>how much there is, the system does not tell</source>
            <translation>쓸 수 있는 메모리는 시스템이 알려 주지 않습니다</translation>
        </message>
        <message>
            <source>needs about {} MB of memory, and {} MB are available; {}</source>
            <translation>메모리가 약 {}MB 필요한데 {}MB만 쓸 수 있습니다. {}</translation>
        </message>
        <message>
            <source>is damaged; export the model again</source>
            <translation>손상되었습니다. 모델을 다시 내보내세요</translation>
        </message>
        <message>
            <source>holds tensors, but no model of Hankki; name a file that hankki-cli export-model wrote</source>
            <translation>텐서는 있지만 한끼의 모델이 아닙니다. hankki-cli export-model이 쓴 파일을 고르세요</translation>
        </message>
        <message>
            <source>was written by a newer Hankki ({}): it has format {}, this program reads up to {}</source>
            <translation>더 새로운 한끼({})가 썼습니다. 형식이 {}인데 이 프로그램은 {}까지 읽습니다</translation>
        </message>
        <message>
            <source>lacks the training data, which {} needs to answer; write the file with hankki-cli export-model</source>
            <translation>{}이(가) 추천하는 데 필요한 학습 데이터가 없습니다. hankki-cli export-model로 파일을 쓰세요</translation>
        </message>
        <message>
            <source>no such state of a run</source>
            <translation>실행에 그런 상태가 없습니다</translation>
        </message>
        <message>
            <source>{}: {}</source>
            <translation>{}: {}</translation>
        </message>
        <message>
            <source>its training part is empty; make a split with a larger share for it</source>
            <translation>학습 부분이 비었습니다. 학습 몫이 더 큰 분할을 만드세요</translation>
        </message>
        <message>
            <source>There is not enough memory for this; close other programs or choose a smaller data set.</source>
            <translation>메모리가 모자랍니다. 다른 프로그램을 닫거나 더 작은 데이터셋을 고르세요.</translation>
        </message>
        <message>
            <source>Something went wrong inside Hankki; the workspace is as it was before.</source>
            <translation>한끼 안에서 문제가 생겼습니다. 작업 공간은 이전 그대로입니다.</translation>
        </message>
        <message>
            <source>a plot is saved as .png, .svg, .pdf or .csv; choose one of these</source>
            <translation>그래프는 .png, .svg, .pdf, .csv로 저장합니다. 이 가운데 고르세요</translation>
        </message>
        <message>
            <source>this LibTorch has no {}; train with device=cpu, or install a LibTorch built for it, and its driver</source>
            <translation>이 LibTorch에는 {}이(가) 없습니다. device=cpu로 학습하거나, 그것을 쓰는 LibTorch와 드라이버를 설치하세요</translation>
        </message>
        <message>
            <source>only engine=autograd computes elsewhere than on the CPU; set it, or device=cpu</source>
            <translation>CPU가 아닌 곳에서는 engine=autograd만 계산합니다. 그것을 고르거나 device=cpu로 하세요</translation>
        </message>
        <message>
            <source>engine=autograd needs LibTorch: install the package hankki-torch, or libtorch-dev and build Hankki with -DHANKKI_WITH_TORCH=ON; or train with engine=kernels</source>
            <translation>engine=autograd에는 LibTorch가 필요합니다. hankki-torch 패키지를 설치하거나, libtorch-dev를 설치하고 -DHANKKI_WITH_TORCH=ON으로 한끼를 빌드하거나, engine=kernels로 학습하세요</translation>
        </message>
        <message>
            <source>tensor &quot;{}&quot; has a BOOL that is neither 0 nor 1</source>
            <translation>텐서 &quot;{}&quot;에 0도 1도 아닌 BOOL이 있음</translation>
        </message>
        <message>
            <source>whole numbers from {} to {}</source>
            <translation>{}부터 {}까지의 정수</translation>
        </message>
        <message>
            <source>numbers from {} to {}</source>
            <translation>{}부터 {}까지의 수</translation>
        </message>
        <message>
            <source>texts</source>
            <translation>글</translation>
        </message>
        <message>
            <source>a line of {} to {} characters</source>
            <translation>{}~{}글자의 한 줄</translation>
        </message>
        <message>
            <source>the path of a file</source>
            <translation>파일 경로</translation>
        </message>
        <message>
            <source>the path of a folder</source>
            <translation>폴더 경로</translation>
        </message>
        <message>
            <source>{} to {} {} with commas between</source>
            <translation>{3} {1}~{2}개를 쉼표로 구분</translation>
        </message>
        <message>
            <source>Dimensions</source>
            <translation>차원</translation>
        </message>
        <message>
            <source>Factors</source>
            <translation>요인</translation>
        </message>
        <message>
            <source>Length of each user's and item's vector.</source>
            <translation>사용자와 항목 벡터의 길이입니다.</translation>
        </message>
        <message>
            <source>d</source>
            <translation>d</translation>
        </message>
        <message>
            <source>Item bias</source>
            <translation>항목 편향</translation>
        </message>
        <message>
            <source>Adds a number of its own to each item's score.</source>
            <translation>항목마다 점수에 제 값을 더합니다.</translation>
        </message>
        <message>
            <source>L2, user</source>
            <translation>L2, 사용자</translation>
        </message>
        <message>
            <source>Regularisation</source>
            <translation>정칙화</translation>
        </message>
        <message>
            <source>Weight of the squared user vectors in the loss.</source>
            <translation>손실에서 사용자 벡터 제곱의 가중치입니다.</translation>
        </message>
        <message>
            <source>L2, chosen item</source>
            <translation>L2, 고른 항목</translation>
        </message>
        <message>
            <source>Weight of the squared vectors of chosen items.</source>
            <translation>고른 항목 벡터 제곱의 가중치입니다.</translation>
        </message>
        <message>
            <source>L2, other item</source>
            <translation>L2, 다른 항목</translation>
        </message>
        <message>
            <source>Weight of the squared vectors of sampled other items.</source>
            <translation>뽑은 다른 항목 벡터 제곱의 가중치입니다.</translation>
        </message>
        <message>
            <source>Optimiser</source>
            <translation>최적화</translation>
        </message>
        <message>
            <source>Adam takes a step a batch. AdaGrad and SGD take one an interaction: other mathematics, many times faster; their numbers depend on the thread count.</source>
            <translation>Adam은 배치마다, AdaGrad와 SGD는 상호작용마다 한 걸음 갑니다. 수식이 다르고 몇 배 빠르며, 수치는 스레드 수에 따라 달라집니다.</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>학습률</translation>
        </message>
        <message>
            <source>The optimiser's step size.</source>
            <translation>최적화기의 보폭입니다.</translation>
        </message>
        <message>
            <source>Batch size</source>
            <translation>배치 크기</translation>
        </message>
        <message>
            <source>Interactions a step of Adam.</source>
            <translation>Adam이 한 걸음에 쓰는 상호작용 수입니다.</translation>
        </message>
        <message>
            <source>interactions</source>
            <translation>상호작용</translation>
        </message>
        <message>
            <source>Gives each user and item a vector and learns to rank chosen items above others. Fast, small, and the usual first personalised model.</source>
            <translation>사용자와 항목마다 벡터를 주고, 고른 항목이 다른 항목보다 위에 오도록 배웁니다. 빠르고 작아 흔히 처음 쓰는 개인화 모델입니다.</translation>
        </message>
        <message>
            <source>Regularised, with more patience and NDCG@10 watched; tuned on validation data.</source>
            <translation>정칙화하고 더 오래 참으며 NDCG@10을 지켜봅니다. 검증 데이터로 맞췄습니다.</translation>
        </message>
        <message>
            <source>LearnBPR with item bias and a penalty for each role of a vector, sizes as the authors' own library has them; every interaction once an epoch.</source>
            <translation>항목 편향과 벡터의 역할별 벌점을 쓰는 LearnBPR입니다. 크기는 저자들의 라이브러리를 따르고, 에포크마다 모든 상호작용을 한 번씩 씁니다.</translation>
        </message>
        <message>
            <source>A step of AdaGrad an interaction, not of Adam a batch: other mathematics, as good as the default in a fraction of the time.</source>
            <translation>배치마다의 Adam이 아니라 상호작용마다 AdaGrad로 한 걸음 갑니다. 수식은 다르지만 훨씬 짧은 시간에 기본값만큼 좋습니다.</translation>
        </message>
        <message>
            <source>As RecBole 1.2 trains it: no regularisation, watched by MRR@10.</source>
            <translation>RecBole 1.2와 같습니다: 정칙화 없음, MRR@10을 지켜봅니다.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>신경망</translation>
        </message>
        <message>
            <source>Length of the hidden layer, and of each user's own vector.</source>
            <translation>은닉층과 사용자 벡터의 길이입니다.</translation>
        </message>
        <message>
            <source>units</source>
            <translation>개</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>활성화 함수</translation>
        </message>
        <message>
            <source>The function of the hidden layer.</source>
            <translation>은닉층의 함수입니다.</translation>
        </message>
        <message>
            <source>Negatives</source>
            <translation>부정 표본</translation>
        </message>
        <message>
            <source>Other items drawn for each item of a user; 0 takes all other items.</source>
            <translation>사용자의 항목마다 뽑는 다른 항목의 수입니다. 0이면 다른 항목을 모두 씁니다.</translation>
        </message>
        <message>
            <source>items</source>
            <translation>개</translation>
        </message>
        <message>
            <source>Norm of tables</source>
            <translation>임베딩 노름</translation>
        </message>
        <message>
            <source>Weight of the norms of the user and of the input table, once a batch.</source>
            <translation>사용자 표와 입력 표의 노름에 배치마다 한 번 주는 가중치입니다.</translation>
        </message>
        <message>
            <source>L2</source>
            <translation>L2 정칙화</translation>
        </message>
        <message>
            <source>Weight of half the squared weights, once a batch.</source>
            <translation>가중치 제곱의 절반에 배치마다 한 번 주는 가중치입니다.</translation>
        </message>
        <message>
            <source>Restores a user's items from a part of them and a vector of the user's own, each item as a yes or no. Small, and quick to train.</source>
            <translation>사용자의 항목 일부와 사용자 벡터에서 항목마다 예/아니요로 전체를 복원합니다. 작고 학습이 빠릅니다.</translation>
        </message>
        <message>
            <source>A wider sigmoid layer in small batches, NDCG@10 watched; found by search on ml-100k's validation data.</source>
            <translation>더 넓은 시그모이드 층을 작은 배치로 학습하며 NDCG@10을 지켜봅니다. ml-100k의 검증 데이터에서 탐색으로 찾았습니다.</translation>
        </message>
        <message>
            <source>50 sigmoid units, five negatives an item and L2, as in the paper.</source>
            <translation>논문대로 시그모이드 유닛 50개, 항목마다 음성 표본 다섯 개, L2를 씁니다.</translation>
        </message>
        <message>
            <source>As RecBole 1.2 trains it: all items, batch 2048, watched by MRR@10.</source>
            <translation>RecBole 1.2와 같습니다: 모든 항목, 배치 2048, MRR@10을 지켜봅니다.</translation>
        </message>
        <message>
            <source>Epochs, at most</source>
            <translation>최대 에포크</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>종료</translation>
        </message>
        <message>
            <source>How many passes over the training data there are.</source>
            <translation>학습 데이터를 몇 번 도는지입니다.</translation>
        </message>
        <message>
            <source>Patience</source>
            <translation>인내</translation>
        </message>
        <message>
            <source>Stops when more evaluations than this in a row bring no gain; 0 never stops early.</source>
            <translation>이보다 많은 평가가 잇달아 나아지지 않으면 멈춥니다. 0이면 일찍 멈추지 않습니다.</translation>
        </message>
        <message>
            <source>evaluations</source>
            <translation>회</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>지켜볼 지표</translation>
        </message>
        <message>
            <source>The validation metric whose best epoch is kept.</source>
            <translation>최고 에포크를 고르는 검증 지표입니다.</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>계산 엔진</translation>
        </message>
        <message>
            <source>Kernels written for this model, or its plain form with LibTorch's autograd, which the kernels are checked against: the same mathematics, but slower.</source>
            <translation>이 모델에 맞춰 짠 커널, 또는 커널을 검증하는 기준인 LibTorch 자동 미분의 단순한 형태입니다. 수식은 같지만 더 느립니다.</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>Where autograd computes; the kernels know the CPU only.</source>
            <translation>autograd가 계산하는 곳입니다. 커널은 CPU만 씁니다.</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>드롭아웃</translation>
        </message>
        <message>
            <source>Probability that an item is left out of a user's input.</source>
            <translation>사용자의 입력에서 항목을 뺄 확률입니다.</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>잡음</translation>
        </message>
        <message>
            <source>Standard deviation of the noise that is scaled by the latent deviation; 1 samples the posterior, RecBole takes .01.</source>
            <translation>잠재 표준편차를 곱하는 잡음의 표준편차입니다. 1이면 사후 분포에서 표집하며, RecBole은 .01을 씁니다.</translation>
        </message>
        <message>
            <source>Adam's step size.</source>
            <translation>Adam의 걸음 크기입니다.</translation>
        </message>
        <message>
            <source>Users an optimiser step.</source>
            <translation>최적화 한 걸음의 사용자 수입니다.</translation>
        </message>
        <message>
            <source>users</source>
            <translation>명</translation>
        </message>
        <message>
            <source>Predicts each item from all others by one ridge regression, solved exactly. A hard baseline in seconds, for catalogues whose square fits the memory.</source>
            <translation>항목마다 나머지 모든 항목으로 예측하는 릿지 회귀 하나를 정확히 풉니다. 몇 초면 나오는 강한 기준선으로, 항목 수의 제곱이 메모리에 들어가는 카탈로그에 씁니다.</translation>
        </message>
        <message>
            <source>How strongly large weights are held back; larger for sparser data.</source>
            <translation>큰 가중치를 억제하는 세기입니다. 데이터가 성길수록 크게 둡니다.</translation>
        </message>
        <message>
            <source>The paper's λ of 500.</source>
            <translation>논문의 λ 500입니다.</translation>
        </message>
        <message>
            <source>As its published figures on Gowalla were made: λ 80.</source>
            <translation>Gowalla의 공개 수치를 낸 설정입니다: λ 80.</translation>
        </message>
        <message>
            <source>Gives each user and item a vector and fits all pairs, chosen or not, by least squares. Few epochs, no learning rate, and strong when its regularisation is tuned.</source>
            <translation>사용자와 항목마다 벡터를 주고, 고른 쌍과 고르지 않은 쌍을 모두 최소제곱으로 맞춥니다. 에포크가 적고 학습률이 없으며, 정칙화를 잘 맞추면 강합니다.</translation>
        </message>
        <message>
            <source>Initial deviation</source>
            <translation>초기 표준편차</translation>
        </message>
        <message>
            <source>Standard deviation of the first vectors, times the root of their length.</source>
            <translation>초기 벡터의 표준편차에 길이의 제곱근을 곱한 값입니다.</translation>
        </message>
        <message>
            <source>Weight of all pairs</source>
            <translation>전체 쌍의 가중치</translation>
        </message>
        <message>
            <source>Objective</source>
            <translation>목적 함수</translation>
        </message>
        <message>
            <source>How much a pair that is not there pulls towards 0.</source>
            <translation>없는 쌍이 0으로 당기는 세기입니다.</translation>
        </message>
        <message>
            <source>Weight of the squared vectors.</source>
            <translation>벡터 제곱의 가중치입니다.</translation>
        </message>
        <message>
            <source>Frequency exponent</source>
            <translation>빈도 지수</translation>
        </message>
        <message>
            <source>1 holds frequent users and items back more, 0 all alike.</source>
            <translation>1이면 자주 나오는 사용자와 항목을 더 억제하고, 0이면 모두 똑같이 억제합니다.</translation>
        </message>
        <message>
            <source>Tuned on ml-100k's validation data; for catalogues of a few thousand.</source>
            <translation>ml-100k의 검증 데이터로 맞췄습니다. 항목이 몇천 개인 데이터에 알맞습니다.</translation>
        </message>
        <message>
            <source>Lighter weights, for tens of thousands of items.</source>
            <translation>가중치를 낮춰 항목이 몇만 개인 데이터에 알맞습니다.</translation>
        </message>
        <message>
            <source>How many similar items each item keeps.</source>
            <translation>항목마다 남기는 비슷한 항목의 수입니다.</translation>
        </message>
        <message>
            <source>Normalise</source>
            <translation>정규화</translation>
        </message>
        <message>
            <source>Neighbourhood</source>
            <translation>이웃</translation>
        </message>
        <message>
            <source>Divides the similarities of each item by their norm, so that items with many close neighbours get no head start.</source>
            <translation>항목마다 유사도를 그 노름으로 나누어, 가까운 이웃이 많은 항목이 유리하지 않게 합니다.</translation>
        </message>
        <message>
            <source>Recommends items that the same users chose as the user's own items. No training by epochs, and each recommendation can be explained by its neighbours.</source>
            <translation>사용자가 고른 것과 같은 사용자들이 고른 항목을 추천합니다. 에포크 학습이 없고, 추천마다 이웃으로 설명할 수 있습니다.</translation>
        </message>
        <message>
            <source>100 neighbours by TF-IDF cosine, shrinkage 10; the best on validation data.</source>
            <translation>TF-IDF 코사인으로 이웃 100개, 축소 10. 검증 데이터에서 가장 나았습니다.</translation>
        </message>
        <message>
            <source>100 neighbours by plain cosine, shrinkage 10.</source>
            <translation>단순 코사인으로 이웃 100개, 축소 10.</translation>
        </message>
        <message>
            <source>Normalised TF-IDF Jaccard without shrinkage; chosen on Gowalla's test part, which has no validation.</source>
            <translation>축소 없는 정규화 TF-IDF 자카드. 검증 부분이 없는 Gowalla의 테스트 부분으로 골랐습니다.</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>층 수</translation>
        </message>
        <message>
            <source>Graph</source>
            <translation>그래프</translation>
        </message>
        <message>
            <source>How many steps along the graph a vector takes in.</source>
            <translation>벡터가 그래프에서 몇 걸음까지 받아들이는지입니다.</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>층</translation>
        </message>
        <message>
            <source>Initial values</source>
            <translation>초깃값</translation>
        </message>
        <message>
            <source>Xavier-uniform, or normal with standard deviation 0.1.</source>
            <translation>Xavier 균등 분포, 또는 표준편차 0.1인 정규 분포입니다.</translation>
        </message>
        <message>
            <source>Weight of the size of a batch's own vectors in the loss.</source>
            <translation>손실에서 배치에 든 벡터 크기의 가중치입니다.</translation>
        </message>
        <message>
            <source>L2 of</source>
            <translation>L2 대상</translation>
        </message>
        <message>
            <source>What L2 weighs: the norms of a batch's vectors taken together, or half their squares.</source>
            <translation>L2를 매기는 대상입니다. 배치의 벡터를 한데 모은 노름, 또는 그 제곱의 절반입니다.</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>표집</translation>
        </message>
        <message>
            <source>An epoch takes every interaction once, or as many times a user at random and one of the user's items.</source>
            <translation>에포크마다 모든 상호작용을 한 번씩 쓰거나, 같은 횟수만큼 무작위로 사용자와 그 사용자의 항목 하나를 뽑습니다.</translation>
        </message>
        <message>
            <source>Interactions an optimiser step.</source>
            <translation>최적화 한 걸음의 상호작용 수입니다.</translation>
        </message>
        <message>
            <source>Averages each user's and item's vector with those around it in the graph of who chose what, and learns to rank like BPR. Strong on sparse data, and slow on much of it.</source>
            <translation>누가 무엇을 골랐는지 나타낸 그래프에서 사용자와 항목의 벡터를 이웃 벡터와 평균하고, BPR처럼 순위를 배웁니다. 성긴 데이터에 강하고, 데이터가 많으면 느립니다.</translation>
        </message>
        <message>
            <source>128 dimensions, larger steps and the patience that it needs, NDCG@10 watched; tuned on ml-100k's validation data.</source>
            <translation>차원 128개와 큰 학습률을 쓰고 필요한 만큼 참으며 NDCG@10을 지켜봅니다. ml-100k의 검증 데이터로 맞췄습니다.</translation>
        </message>
        <message>
            <source>The authors' settings: 3 layers, users drawn uniformly, squared L2, 1000 epochs; recall@20 watched.</source>
            <translation>저자들의 설정입니다: 3층, 사용자를 고르게 뽑기, 제곱 L2, 1000 에포크. recall@20을 지켜봅니다.</translation>
        </message>
        <message>
            <source>As RecBole 1.2 trains it: 2 layers, watched by MRR@10.</source>
            <translation>RecBole 1.2와 같습니다: 2층, MRR@10을 지켜봅니다.</translation>
        </message>
        <message>
            <source>Popularity</source>
            <translation>인기도</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>선형</translation>
        </message>
        <message>
            <source>Factorisation</source>
            <translation>행렬 분해</translation>
        </message>
        <message>
            <source>Autoencoder</source>
            <translation>오토인코더</translation>
        </message>
        <message>
            <source>Hidden units</source>
            <translation>은닉 유닛</translation>
        </message>
        <message>
            <source>Width of the layers beside the latent one; 0 leaves them out.</source>
            <translation>잠재 층 양옆 층의 너비입니다. 0이면 두지 않습니다.</translation>
        </message>
        <message>
            <source>Latent units</source>
            <translation>잠재 유닛</translation>
        </message>
        <message>
            <source>Width of the middle layer.</source>
            <translation>가운데 층의 너비입니다.</translation>
        </message>
        <message>
            <source>Weight of the sum of squared weights in the loss.</source>
            <translation>손실에서 가중치 제곱합의 가중치입니다.</translation>
        </message>
        <message>
            <source>Reads a user's items with some left out, and learns to spread its probability over all of them. A strong and simple neural model.</source>
            <translation>일부를 뺀 사용자의 항목을 읽고, 확률을 전체 항목에 나누어 주도록 배웁니다. 강하고 단순한 신경망 모델입니다.</translation>
        </message>
        <message>
            <source>RecBole's network in small batches with more patience, NDCG@10 watched.</source>
            <translation>RecBole의 신경망을 작은 배치로 더 오래 참으며 NDCG@10을 지켜봅니다.</translation>
        </message>
        <message>
            <source>One layer of 200 units and L2, as in the paper, for 200 epochs.</source>
            <translation>논문대로 유닛 200개인 한 층과 L2로 200 에포크 학습합니다.</translation>
        </message>
        <message>
            <source>As RecBole 1.2 trains it: no L2, batch 2048, watched by MRR@10.</source>
            <translation>RecBole 1.2와 같습니다: L2 없음, 배치 2048, MRR@10을 지켜봅니다.</translation>
        </message>
        <message>
            <source>Width of the layers beside the latent one.</source>
            <translation>잠재 층 양옆 층의 너비입니다.</translation>
        </message>
        <message>
            <source>Dimensions of the latent normal distribution.</source>
            <translation>잠재 정규 분포의 차원입니다.</translation>
        </message>
        <message>
            <source>KL weight, at most</source>
            <translation>최대 KL 가중치</translation>
        </message>
        <message>
            <source>The weight to which the KL term rises.</source>
            <translation>KL 항의 가중치가 올라가는 상한입니다.</translation>
        </message>
        <message>
            <source>KL annealing</source>
            <translation>KL 어닐링</translation>
        </message>
        <message>
            <source>The KL weight rises by one over this a step; 0 gives its full weight at once.</source>
            <translation>KL 가중치는 걸음마다 이 값의 역수만큼 올라갑니다. 0이면 처음부터 최댓값입니다.</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>걸음</translation>
        </message>
        <message>
            <source>MultiDAE whose middle layer is a distribution, held near the standard normal by a term that is faded in. Often the best of the simple autoencoders.</source>
            <translation>가운데 층이 분포인 MultiDAE로, 서서히 키우는 항이 이 분포를 표준 정규 분포 가까이에 둡니다. 단순한 오토인코더 가운데 가장 나을 때가 많습니다.</translation>
        </message>
        <message>
            <source>600-200-600 with noise N(0, 1), as in the paper, for 200 epochs.</source>
            <translation>논문대로 600-200-600과 잡음 N(0, 1)로 200 에포크 학습합니다.</translation>
        </message>
        <message>
            <source>As RecBole 1.2 trains it: noise of deviation .01, batch 2048, watched by MRR@10.</source>
            <translation>RecBole 1.2와 같습니다: 표준편차 .01의 잡음, 배치 2048, MRR@10을 지켜봅니다.</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>이웃 수</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>유사도</translation>
        </message>
        <message>
            <source>Shared entries over the geometric mean of both lengths, or over the entries of either.</source>
            <translation>공통 원소를 두 길이의 기하평균으로, 또는 두 쪽 원소의 합집합으로 나눕니다.</translation>
        </message>
        <message>
            <source>Weighting</source>
            <translation>가중</translation>
        </message>
        <message>
            <source>TF-IDF lets rare entries count more than those that all have; BM25 also tempers long rows.</source>
            <translation>TF-IDF는 드문 원소를 흔한 원소보다 크게 칩니다. BM25는 긴 행의 영향도 줄입니다.</translation>
        </message>
        <message>
            <source>Shrinkage</source>
            <translation>축소</translation>
        </message>
        <message>
            <source>Added to the similarity's denominator: trusts pairs that share little less.</source>
            <translation>유사도의 분모에 더합니다. 공통점이 적은 쌍을 덜 믿습니다.</translation>
        </message>
        <message>
            <source>Recommends items by chance. What any model must beat before it says anything.</source>
            <translation>아무것이나 추천합니다. 어떤 모델이든 먼저 넘어야 할 기준입니다.</translation>
        </message>
        <message>
            <source>No parameters.</source>
            <translation>매개변수가 없습니다.</translation>
        </message>
        <message>
            <source>Recommends what most users chose, the same to everybody. Hard to beat on sparse data, and the baseline of every comparison.</source>
            <translation>가장 많은 사용자가 고른 것을 모두에게 똑같이 추천합니다. 성긴 데이터에서는 이기기 어려우며, 모든 비교의 기준선입니다.</translation>
        </message>
        <message>
            <source>Prior</source>
            <translation>사전 분포</translation>
        </message>
        <message>
            <source>Width of the encoder's five layers.</source>
            <translation>인코더 다섯 층의 너비입니다.</translation>
        </message>
        <message>
            <source>KL weight</source>
            <translation>KL 가중치</translation>
        </message>
        <message>
            <source>Weight of the KL term, times the number of the user's items.</source>
            <translation>KL 항의 가중치입니다. 여기에 사용자의 항목 수를 곱합니다.</translation>
        </message>
        <message>
            <source>Share, standard normal</source>
            <translation>비율, 표준 정규</translation>
        </message>
        <message>
            <source>Share of the standard normal in the prior.</source>
            <translation>사전 분포에서 표준 정규 분포의 비율입니다.</translation>
        </message>
        <message>
            <source>Share, old posterior</source>
            <translation>비율, 이전 사후</translation>
        </message>
        <message>
            <source>Share of the posterior of the encoder before in the prior.</source>
            <translation>사전 분포에서 이전 인코더의 사후 분포의 비율입니다.</translation>
        </message>
        <message>
            <source>Share, wide normal</source>
            <translation>비율, 넓은 정규</translation>
        </message>
        <message>
            <source>Share of the wide normal in the prior.</source>
            <translation>사전 분포에서 넓은 정규 분포의 비율입니다.</translation>
        </message>
        <message>
            <source>Log-variance, wide</source>
            <translation>로그 분산, 넓은 정규</translation>
        </message>
        <message>
            <source>Logarithm of the wide normal's variance.</source>
            <translation>넓은 정규 분포의 분산에 로그를 취한 값입니다.</translation>
        </message>
        <message>
            <source>Encoder passes</source>
            <translation>인코더 반복</translation>
        </message>
        <message>
            <source>Passes an epoch that train the encoder, with dropout.</source>
            <translation>에포크마다 드롭아웃을 쓰며 인코더를 학습하는 횟수입니다.</translation>
        </message>
        <message>
            <source>passes</source>
            <translation>회</translation>
        </message>
        <message>
            <source>Decoder passes</source>
            <translation>디코더 반복</translation>
        </message>
        <message>
            <source>Passes an epoch that then train the decoder, without dropout.</source>
            <translation>에포크마다 이어서 드롭아웃 없이 디코더를 학습하는 횟수입니다.</translation>
        </message>
        <message>
            <source>A variational autoencoder with a deeper encoder, whose prior remembers what the encoder said before. Trains encoder and decoder in turn; slower, and often better.</source>
            <translation>인코더가 더 깊고, 사전 분포가 이전 인코더의 출력을 기억하는 변분 오토인코더입니다. 인코더와 디코더를 번갈아 학습하며, 느리지만 더 나을 때가 많습니다.</translation>
        </message>
        <message>
            <source>RecBole's network in smaller batches with more patience, NDCG@10 watched.</source>
            <translation>RecBole의 신경망을 더 작은 배치로 더 오래 참으며 NDCG@10을 지켜봅니다.</translation>
        </message>
        <message>
            <source>Noise N(0, 1) and learning rate 5e-4, as in the paper, for 50 epochs.</source>
            <translation>논문대로 잡음 N(0, 1)과 학습률 5e-4로 50 에포크 학습합니다.</translation>
        </message>
        <message>
            <source>Follows random walks from a user's items over other users to new items, and holds popular ones back. As simple as ItemKNN and often stronger.</source>
            <translation>사용자의 항목에서 다른 사용자를 거쳐 새 항목에 이르는 랜덤 워크를 따르고, 인기 항목은 억제합니다. ItemKNN만큼 단순하면서 더 나을 때가 많습니다.</translation>
        </message>
        <message>
            <source>Walk</source>
            <translation>랜덤 워크</translation>
        </message>
        <message>
            <source>How many items each item leads to.</source>
            <translation>항목마다 이어지는 항목의 수입니다.</translation>
        </message>
        <message>
            <source>Exponent</source>
            <translation>지수</translation>
        </message>
        <message>
            <source>Power of the transition probabilities.</source>
            <translation>전이 확률의 거듭제곱 지수입니다.</translation>
        </message>
        <message>
            <source>Popularity penalty</source>
            <translation>인기도 벌점</translation>
        </message>
        <message>
            <source>Power of the number of users by which an item's score is divided.</source>
            <translation>항목 점수를 나누는 사용자 수의 거듭제곱 지수입니다.</translation>
        </message>
        <message>
            <source>Predicts each item from a few others by a sparse regression with positive weights. Its recommendations can be explained, and its quality is close to EASE.</source>
            <translation>가중치가 양수인 희소 회귀로 항목마다 다른 항목 몇 개에서 예측합니다. 추천을 설명할 수 있고 성능은 EASE에 가깝습니다.</translation>
        </message>
        <message>
            <source>Weight of both penalties.</source>
            <translation>L1과 L2 두 벌점의 가중치입니다.</translation>
        </message>
        <message>
            <source>L1 share</source>
            <translation>L1 비율</translation>
        </message>
        <message>
            <source>The share of it that drives weights to exactly zero; the rest shrinks them.</source>
            <translation>정칙화에서 가중치를 정확히 0으로 만드는 몫입니다. 나머지는 가중치를 줄입니다.</translation>
        </message>
        <message>
            <source>Sweeps, at most</source>
            <translation>최대 반복</translation>
        </message>
        <message>
            <source>Solver</source>
            <translation>풀이</translation>
        </message>
        <message>
            <source>Passes of coordinate descent an item.</source>
            <translation>항목마다 좌표 하강법을 도는 횟수입니다.</translation>
        </message>
        <message>
            <source>sweeps</source>
            <translation>회</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>허용 오차</translation>
        </message>
        <message>
            <source>An item is done when no weight changes by this much in a sweep.</source>
            <translation>한 번 도는 동안 이만큼 바뀐 가중치가 없으면 그 항목을 마칩니다.</translation>
        </message>
        <message>
            <source>As its published figures on Gowalla were made: nearly all of the penalty L2.</source>
            <translation>Gowalla의 공개 수치를 낸 설정입니다: 벌점이 거의 모두 L2입니다.</translation>
        </message>
        <message>
            <source>Recommends what the users with the most similar taste chose. No training by epochs, and each recommendation can be explained by the neighbours who have it.</source>
            <translation>취향이 가장 비슷한 사용자들이 고른 것을 추천합니다. 에포크 학습이 없고, 추천마다 그것을 고른 이웃으로 설명할 수 있습니다.</translation>
        </message>
        <message>
            <source>How many similar users each user keeps.</source>
            <translation>사용자마다 남기는 비슷한 사용자의 수입니다.</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>프리셋</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Best epoch</source>
            <translation>최고 에포크</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>s/epoch</source>
            <translation>초/에포크</translation>
        </message>
        <message>
            <source>s/evaluation</source>
            <translation>초/평가</translation>
        </message>
        <message>
            <source>Total s</source>
            <translation>총 시간(초)</translation>
        </message>
        <message>
            <source>Peak MB</source>
            <translation>최대 MB</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>스레드</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>재현율</translation>
        </message>
        <message>
            <source>Recall (capped)</source>
            <translation>재현율(제한)</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>정밀도</translation>
        </message>
        <message>
            <source>Hit rate</source>
            <translation>적중률</translation>
        </message>
        <message>
            <source>NDCG</source>
            <translation>NDCG</translation>
        </message>
        <message>
            <source>MRR</source>
            <translation>MRR</translation>
        </message>
        <message>
            <source>MAP</source>
            <translation>MAP</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>포괄도</translation>
        </message>
        <message>
            <source>Gini</source>
            <translation>지니</translation>
        </message>
        <message>
            <source>Novelty</source>
            <translation>새로움</translation>
        </message>
        <message>
            <source>Diversity</source>
            <translation>다양성</translation>
        </message>
        <message>
            <source>{}@{}</source>
            <translation>{}@{}</translation>
        </message>
        <message>
            <source>Reconstruction</source>
            <translation>재구성</translation>
        </message>
        <message>
            <source>KL divergence</source>
            <translation>KL 발산</translation>
        </message>
        <message>
            <source>Ranking (BPR)</source>
            <translation>순위 (BPR)</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>적합</translation>
        </message>
        <message>
            <source>s</source>
            <translation>초</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Trial</source>
            <translation>시도</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>the memory did not suffice; choose a smaller model</source>
            <translation>메모리가 모자랐습니다. 더 작은 모델을 고르세요</translation>
        </message>
        <message>
            <source>texts, paths and lists are not searched; give it one value</source>
            <translation>글, 경로, 목록은 탐색하지 않습니다. 값 하나를 주세요</translation>
        </message>
        <message>
            <source>Budget of each model</source>
            <translation>모델마다 쓸 예산</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>Trials</source>
            <translation>시도</translation>
        </message>
        <message>
            <source>How many points a model may try; 0 is no limit.</source>
            <translation>모델 하나가 시도할 점의 수입니다. 0이면 한도가 없습니다.</translation>
        </message>
        <message>
            <source>How many epochs a model may train over all its trials; 0 is no limit.</source>
            <translation>모델 하나가 모든 시도를 통틀어 학습할 에포크의 수입니다. 0이면 한도가 없습니다.</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>분</translation>
        </message>
        <message>
            <source>How long a model may train and validate; 0 is no limit.</source>
            <translation>모델 하나가 학습하고 검증할 시간입니다. 0이면 한도가 없습니다.</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>The validation metric that decides which trial is best.</source>
            <translation>어느 시도가 최고인지 정하는 검증 지표입니다.</translation>
        </message>
        <message>
            <source>Points are drawn from it, and every trial is trained with it.</source>
            <translation>이 시드로 점을 뽑고, 모든 시도를 이 시드로 학습합니다.</translation>
        </message>
        <message>
            <source>First rung</source>
            <translation>첫 단계</translation>
        </message>
        <message>
            <source>Epochs after which trials are compared first.</source>
            <translation>시도를 처음으로 견주는 에포크입니다.</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>축소율</translation>
        </message>
        <message>
            <source>One in this many goes on at each rung, for this many times the epochs.</source>
            <translation>단계마다 이 수만큼에 하나가 남아, 에포크를 이 배수만큼 더 학습합니다.</translation>
        </message>
        <message>
            <source>How many threads train and evaluate; 0: as many as help.</source>
            <translation>학습과 평가에 쓸 스레드 수입니다. 0이면 도움이 되는 만큼 씁니다.</translation>
        </message>
        <message>
            <source>{} is damaged: its SHA-256 is not the stored one; {}</source>
            <translation>{}이(가) 손상되었습니다. SHA-256이 저장된 것과 다릅니다. {}</translation>
        </message>
        <message>
            <source>this file's place is outside of the workspace's artifacts folder; it is not touched, restore a copy of the workspace</source>
            <translation>파일의 자리가 작업 공간의 artifacts 폴더 밖입니다. 건드리지 않았으니 작업 공간의 사본을 복원하세요</translation>
        </message>
        <message>
            <source>it is done; start a new {}</source>
            <translation>끝났습니다. 새 {}을(를) 시작하세요</translation>
        </message>
        <message>
            <source>it is running already; wait for it, or cancel it</source>
            <translation>이미 탐색 중입니다. 기다리거나 취소하세요</translation>
        </message>
        <message>
            <source>it is running already in {}; wait for it, or cancel it there</source>
            <translation>이미 {}에서 진행 중입니다. 기다리거나 거기서 취소하세요</translation>
        </message>
        <message>
            <source>it waits in the queue of {}; let it begin there, or cancel it there</source>
            <translation>{}의 대기열에서 기다리고 있습니다. 거기서 시작되게 두거나 거기서 취소하세요</translation>
        </message>
        <message>
            <source>another process has just taken it; wait for it</source>
            <translation>다른 프로세스가 방금 가져갔습니다. 기다리세요</translation>
        </message>
        <message>
            <source>it was removed while it was running; start a new one</source>
            <translation>진행하는 동안 지워졌습니다. 새로 시작하세요</translation>
        </message>
        <message>
            <source>taken over by {}, which goes on with it; nothing more is stored from here</source>
            <translation>{}이(가) 넘겨받아 이어서 합니다. 여기서는 더 저장하지 않습니다</translation>
        </message>
        <message>
            <source>another process</source>
            <translation>다른 프로세스</translation>
        </message>
        <message>
            <source>it is running; cancel it first</source>
            <translation>진행 중입니다. 먼저 취소하세요</translation>
        </message>
        <message>
            <source>{} of it is running; cancel that first</source>
            <translation>여기에 속한 {}이(가) 진행 중입니다. 먼저 취소하세요</translation>
        </message>
        <message>
            <source>the workspace is damaged ({}); it was left as it is, restore a copy of its folder</source>
            <translation>작업 공간이 손상되었습니다({}). 그대로 두었으니 폴더의 사본을 복원하세요</translation>
        </message>
        <message>
            <source>no permission to use it ({}); change the permissions of its folder</source>
            <translation>쓸 권한이 없습니다({}). 폴더의 권한을 바꾸세요</translation>
        </message>
        <message>
            <source>the disk does not answer or is full ({}); nothing was changed, check the disk and try again</source>
            <translation>디스크가 응답하지 않거나 가득 찼습니다({}). 바뀐 것은 없으니 디스크를 살피고 다시 해 보세요</translation>
        </message>
        <message>
            <source>another program holds the file; close it and try again</source>
            <translation>다른 프로그램이 파일을 쥐고 있습니다. 그 프로그램을 닫고 다시 해 보세요</translation>
        </message>
        <message>
            <source>a text is too long to be stored; shorten it</source>
            <translation>글이 너무 길어 저장할 수 없습니다. 줄이세요</translation>
        </message>
        <message>
            <source>a text of the data set is over 4 GB; shorten it</source>
            <translation>데이터셋에 4GB가 넘는 글이 있습니다. 줄이세요</translation>
        </message>
        <message>
            <source>not a usable data set: {}; import it again</source>
            <translation>쓸 수 있는 데이터셋이 아닙니다({}). 다시 가져오세요</translation>
        </message>
        <message>
            <source>the file is too short</source>
            <translation>파일이 너무 짧음</translation>
        </message>
        <message>
            <source>its columns differ in length</source>
            <translation>열의 길이가 서로 다름</translation>
        </message>
        <message>
            <source>it has bytes after its end</source>
            <translation>끝 뒤에 다른 바이트가 있음</translation>
        </message>
        <message>
            <source>Storing the data set</source>
            <translation>데이터셋 저장하는 중</translation>
        </message>
        <message>
            <source>it does not begin like one</source>
            <translation>시작이 데이터셋 같지 않음</translation>
        </message>
        <message>
            <source>the data set is stored in version {}, this program knows version {}; use a newer Hankki</source>
            <translation>데이터셋이 {} 판으로 저장되었는데 이 프로그램은 {} 판을 압니다. 더 새로운 한끼를 쓰세요</translation>
        </message>
        <message>
            <source>Loading the data set</source>
            <translation>데이터셋 불러오는 중</translation>
        </message>
        <message>
            <source>import it again</source>
            <translation>다시 가져오세요</translation>
        </message>
        <message>
            <source>a data set needs a name; type one</source>
            <translation>데이터셋에는 이름이 있어야 합니다. 이름을 적으세요</translation>
        </message>
        <message>
            <source>there is no {}; {}</source>
            <translation>{}이(가) 없습니다. {}</translation>
        </message>
        <message>
            <source>the workspace cannot be written: {}; change the folder's permissions, or open it read-only</source>
            <translation>작업 공간에 쓸 수 없습니다({}). 폴더의 권한을 바꾸거나 읽기 전용으로 여세요</translation>
        </message>
        <message>
            <source>the workspace is open in {}; close it there and try again</source>
            <translation>작업 공간이 {}에서 열려 있습니다. 거기서 닫고 다시 해 보세요</translation>
        </message>
        <message>
            <source>the workspace is being brought up to date or packed by {}; wait for that and try again</source>
            <translation>{}이(가) 작업 공간을 새 판으로 바꾸거나 정리하고 있습니다. 기다렸다가 다시 해 보세요</translation>
        </message>
        <message>
            <source>data set</source>
            <translation>데이터셋</translation>
        </message>
        <message>
            <source>run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>trial</source>
            <translation>시도</translation>
        </message>
        <message>
            <source>data set {}</source>
            <translation>데이터셋 {}</translation>
        </message>
        <message>
            <source>split {}</source>
            <translation>분할 {}</translation>
        </message>
        <message>
            <source>run {}</source>
            <translation>실행 {}</translation>
        </message>
        <message>
            <source>study {}</source>
            <translation>탐색 {}</translation>
        </message>
        <message>
            <source>it cannot be brought up to date by {}: a row of {} refers to one of {} that is not there; it was left as it is, restore a copy of the folder</source>
            <translation>{}(으)로 새 판으로 바꿀 수 없습니다. {}의 행이 {}에 없는 행을 가리킵니다. 그대로 두었으니 폴더의 사본을 복원하세요</translation>
        </message>
        <message>
            <source>{}; choose another folder</source>
            <translation>{}. 다른 폴더를 고르세요</translation>
        </message>
        <message>
            <source>there is no such workspace; check the folder's name</source>
            <translation>그런 작업 공간이 없습니다. 폴더의 이름을 확인하세요</translation>
        </message>
        <message>
            <source>a workspace is a folder, and this is a file; choose another one</source>
            <translation>작업 공간은 폴더인데 이것은 파일입니다. 다른 것을 고르세요</translation>
        </message>
        <message>
            <source>this folder is not a workspace; choose another one</source>
            <translation>작업 공간이 아닌 폴더입니다. 다른 폴더를 고르세요</translation>
        </message>
        <message>
            <source>this folder has other files in it; choose an empty one, or the name of a new one</source>
            <translation>폴더에 다른 파일이 있습니다. 빈 폴더나 새 폴더의 이름을 고르세요</translation>
        </message>
        <message>
            <source>{}; change the folder's permissions</source>
            <translation>{}. 폴더의 권한을 바꾸세요</translation>
        </message>
        <message>
            <source>not a usable checkpoint: no {}; train the run from its start</source>
            <translation>쓸 수 있는 체크포인트가 아닙니다({}이(가) 없음). 실행을 처음부터 학습하세요</translation>
        </message>
        <message>
            <source>not usable lists; train the run again</source>
            <translation>쓸 수 있는 추천 목록이 아닙니다. 실행을 다시 학습하세요</translation>
        </message>
        <message>
            <source>it was not removed, or is gone for good</source>
            <translation>지운 적이 없거나 완전히 사라졌습니다</translation>
        </message>
        <message>
            <source>the workspace has no such {}; `{}` lists the ones there are</source>
            <translation>작업 공간에 그런 {}이(가) 없습니다. 있는 것은 `{}`로 볼 수 있습니다</translation>
        </message>
        <message>
            <source>train the run again</source>
            <translation>실행을 다시 학습하세요</translation>
        </message>
        <message>
            <source>no permission to read it; change its permissions</source>
            <translation>읽을 권한이 없습니다. 권한을 바꾸세요</translation>
        </message>
        <message>
            <source>the workspace is damaged (its first bytes are not SQLite's); it was left as it is, restore a copy of its folder</source>
            <translation>작업 공간이 손상되었습니다(처음 바이트가 SQLite의 것이 아님). 그대로 두었으니 폴더의 사본을 복원하세요</translation>
        </message>
        <message>
            <source>this database is not of Hankki; choose another folder</source>
            <translation>한끼의 데이터베이스가 아닙니다. 다른 폴더를 고르세요</translation>
        </message>
        <message>
            <source>the workspace is of a newer Hankki (version {}, this program knows {}); open it with a newer one</source>
            <translation>더 새로운 한끼의 작업 공간입니다({} 판, 이 프로그램은 {} 판까지 앎). 더 새로운 한끼로 여세요</translation>
        </message>
        <message>
            <source>this disk cannot hold a workspace (SQLite's WAL does not work on it); choose a folder on a local disk</source>
            <translation>이 디스크에는 작업 공간을 둘 수 없습니다(SQLite의 WAL을 쓸 수 없음). 로컬 디스크의 폴더를 고르세요</translation>
        </message>
        <message>
            <source>make the split again</source>
            <translation>분할을 다시 만드세요</translation>
        </message>
        <message>
            <source>the split is of other data than the data set; make it again</source>
            <translation>분할이 이 데이터셋의 것이 아닙니다. 다시 만드세요</translation>
        </message>
        <message>
            <source>it has not a part for each interaction; make the split again</source>
            <translation>모든 상호작용의 부분이 정해져 있지 않습니다. 분할을 다시 만드세요</translation>
        </message>
        <message>
            <source>it has a part that is not known; make the split again</source>
            <translation>알 수 없는 부분이 있습니다. 분할을 다시 만드세요</translation>
        </message>
        <message>
            <source>the workspace is of an older Hankki; open it once for writing, which brings it up to date</source>
            <translation>더 오래된 한끼의 작업 공간입니다. 쓸 수 있게 한 번 열면 새 판으로 바뀝니다</translation>
        </message>
        <message>
            <source>the workspace is open for reading only; open it for writing</source>
            <translation>작업 공간이 읽기 전용으로 열려 있습니다. 쓸 수 있게 여세요</translation>
        </message>
        <message>
            <source>trial {} of study {}</source>
            <translation>탐색 {2}의 시도 {1}</translation>
        </message>
        <message>
            <source>there is no such trial</source>
            <translation>그런 시도가 없습니다</translation>
        </message>
        <message>
            <source>it has no validation part to search by; make another split</source>
            <translation>탐색에 쓸 검증 부분이 없습니다. 다른 분할을 만드세요</translation>
        </message>
        <message>
            <source>start the search again</source>
            <translation>탐색을 처음부터 다시 시작하세요</translation>
        </message>
        <message>
            <source>List lengths</source>
            <translation>목록 길이</translation>
        </message>
        <message>
            <source>How many items the lists that are judged have.</source>
            <translation>평가할 추천 목록의 항목 수입니다.</translation>
        </message>
        <message>
            <source>The same seed, data and threads give the same numbers.</source>
            <translation>시드와 데이터, 스레드 수가 같으면 같은 수치가 나옵니다.</translation>
        </message>
        <message>
            <source>data set {} stored</source>
            <translation>데이터셋 {} 저장됨</translation>
        </message>
        <message>
            <source>split {} stored</source>
            <translation>분할 {} 저장됨</translation>
        </message>
        <message>
            <source>study {} {}</source>
            <translation>탐색 {} {}</translation>
        </message>
        <message>
            <source>run {} {}</source>
            <translation>실행 {} {}</translation>
        </message>
        <message>
            <source>has no run; make one with hankki-cli train</source>
            <translation>실행이 없습니다. hankki-cli train으로 하나 만드세요</translation>
        </message>
        <message>
            <source>no workspace here; make one with an import command, or name another one with --workspace</source>
            <translation>여기에는 작업 공간이 없습니다. 가져오기 명령으로 만들거나 --workspace로 다른 곳을 고르세요</translation>
        </message>
        <message>
            <source>standard output</source>
            <translation>표준 출력</translation>
        </message>
        <message>
            <source>cannot be written; free some space or write elsewhere</source>
            <translation>쓸 수 없습니다. 공간을 비우거나 다른 곳에 쓰세요</translation>
        </message>
        <message>
            <source>the workspace has no data set; add one with an import command</source>
            <translation>작업 공간에 데이터셋이 없습니다. 가져오기 명령으로 더하세요</translation>
        </message>
        <message>
            <source>the workspace has no split of this data; make one with hankki-cli split</source>
            <translation>작업 공간에 이 데이터의 분할이 없습니다. hankki-cli split으로 만드세요</translation>
        </message>
        <message>
            <source>the workspace has no run; make one with hankki-cli train</source>
            <translation>작업 공간에 실행이 없습니다. hankki-cli train으로 만드세요</translation>
        </message>
        <message>
            <source>needs three shares: train,validation,test, as in 0.8,0.1,0.1</source>
            <translation>0.8,0.1,0.1처럼 학습, 검증, 테스트의 몫 셋이 필요합니다</translation>
        </message>
        <message>
            <source>no temporary folder can be made; free some space or set TMPDIR</source>
            <translation>임시 폴더를 만들 수 없습니다. 공간을 비우거나 TMPDIR을 정하세요</translation>
        </message>
        <message>
            <source>has no {} part; evaluate the other one with --part</source>
            <translation>{} 부분이 없습니다. --part로 다른 부분을 평가하세요</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is none of foodcom, foodcom:RECIPESxREVIEWS, USERSxITEMSxINTERACTIONS</source>
            <translation>&quot;{}&quot;은(는) foodcom, foodcom:RECIPESxREVIEWS, USERSxITEMSxINTERACTIONS 가운데 하나가 아닙니다</translation>
        </message>
        <message>
            <source>answers for a history; say one with --history</source>
            <translation>이력으로 추천합니다. --history로 이력을 주세요</translation>
        </message>
        <message>
            <source>recommend</source>
            <translation>추천</translation>
        </message>
        <message>
            <source>needs --user, or --history for a person who is not in the data</source>
            <translation>--user가, 데이터에 없는 사람이면 --history가 필요합니다</translation>
        </message>
        <message>
            <source>it is done; --final trains its best trials, hankki-cli studies shows it</source>
            <translation>끝난 탐색입니다. --final은 최고의 시도들을 학습하고, hankki-cli studies는 탐색을 보여 줍니다</translation>
        </message>
        <message>
            <source>search</source>
            <translation>탐색</translation>
        </message>
        <message>
            <source>needs either --model or --resume; see hankki-cli models</source>
            <translation>--model이나 --resume이 필요합니다. hankki-cli models를 보세요</translation>
        </message>
        <message>
            <source>the search has no such model; name one of --model</source>
            <translation>탐색에 그런 모델이 없습니다. --model 가운데 하나를 고르세요</translation>
        </message>
        <message>
            <source>train</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not name=value, as in {}</source>
            <translation>&quot;{}&quot;은(는) {}처럼 이름=값이 아닙니다</translation>
        </message>
    <message>
            <source>queued</source>
            <translation>대기 중</translation>
        </message>
    <message>
            <source>running</source>
            <translation>진행 중</translation>
        </message>
    <message>
            <source>done</source>
            <translation>완료</translation>
        </message>
    <message>
            <source>failed</source>
            <translation>실패</translation>
        </message>
    <message>
            <source>cancelled</source>
            <translation>취소됨</translation>
        </message>
    <message>
            <source>interrupted</source>
            <translation>중단됨</translation>
        </message>
    <message>
            <source>study {} started</source>
            <translation>탐색 {} 시작</translation>
        </message>
    <message>
            <source>study {} resumed</source>
            <translation>탐색 {} 이어서 시작</translation>
        </message>
    <message>
            <source>run {} resumed</source>
            <translation>실행 {} 이어서 시작</translation>
        </message>
    <message>
            <source>run {} started</source>
            <translation>실행 {} 시작</translation>
        </message>
        <message>
            <source>{}: epoch {} of {}, may stop after epoch {}</source>
            <translation>{}: 에포크 {} / {}, 에포크 {} 뒤에 멈출 수 있음</translation>
        </message>
        <message>
            <source>{}: epoch {} of {}</source>
            <translation>{}: 에포크 {} / {}</translation>
        </message>
    <message>
            <source>no text field has this name; there are name, description, steps, ingredients and tags</source>
            <translation>이런 이름의 텍스트 필드가 없습니다. 있는 것: name, description, steps, ingredients, tags</translation>
        </message>
    <message>
            <source>this field is named twice; name it once</source>
            <translation>이 필드를 두 번 적었습니다. 한 번만 적으세요</translation>
        </message>
    <message>
            <source>no term can stand in at least {} and at most {} of {} documents; widen the limits</source>
            <translation>{}개 이상이면서 {}개 이하인 문서에 나오는 용어는 문서 {}개에 있을 수 없습니다. 범위를 넓히세요</translation>
        </message>
    <message>
            <source>no term is left of {}; widen the limits, choose other fields, or look whether the recipes have text</source>
            <translation>용어 {}개 가운데 남은 것이 없습니다. 범위를 넓히거나, 다른 필드를 고르거나, 레시피에 글이 있는지 확인하세요</translation>
        </message>
    <message>
            <source>How text is cut</source>
            <translation>글을 나누는 방법</translation>
        </message>
    <message>
            <source>Which terms are kept</source>
            <translation>남길 용어</translation>
        </message>
    <message>
            <source>How terms are weighed</source>
            <translation>용어에 가중치를 주는 방법</translation>
        </message>
    <message>
            <source>Fields</source>
            <translation>필드</translation>
        </message>
    <message>
            <source>Of name, description, steps, ingredients and tags, in this order; none: description and steps where any recipe has them, else name and ingredients.</source>
            <translation>name, description, steps, ingredients, tags 가운데 적은 순서대로. 비우면 어느 레시피에라도 설명이나 조리 단계가 있을 때 description과 steps, 없으면 name과 ingredients를 씁니다.</translation>
        </message>
    <message>
            <source>Segmentation</source>
            <translation>분절</translation>
        </message>
    <message>
            <source>words: runs of two or more letters and digits; unicode: words as ICU finds them, also where no blanks stand between; characters: n-grams of characters within words.</source>
            <translation>words: 글자와 숫자가 둘 이상 이어진 것, unicode: 띄어쓰기가 없어도 ICU가 찾는 단어, characters: 단어 안의 글자 n-그램.</translation>
        </message>
    <message>
            <source>Lower case</source>
            <translation>소문자로</translation>
        </message>
    <message>
            <source>&quot;Onion&quot; is &quot;onion&quot;.</source>
            <translation>&quot;Onion&quot;을 &quot;onion&quot;으로 봅니다.</translation>
        </message>
    <message>
            <source>Stop words</source>
            <translation>불용어</translation>
        </message>
    <message>
            <source>Words that are left out; &quot;english&quot; stands for the usual English ones.</source>
            <translation>빼는 단어입니다. &quot;english&quot;는 흔한 영어 불용어를 뜻합니다.</translation>
        </message>
    <message>
            <source>Stemmer</source>
            <translation>어간 추출기</translation>
        </message>
    <message>
            <source>Snowball&apos;s algorithm of a language, as in english: &quot;onions&quot; is &quot;onion&quot;; empty: none.</source>
            <translation>언어별 Snowball 알고리즘입니다. 예를 들어 english는 &quot;onions&quot;를 &quot;onion&quot;으로 봅니다. 비우면 쓰지 않습니다.</translation>
        </message>
    <message>
            <source>Shortest n-gram</source>
            <translation>가장 짧은 n-그램</translation>
        </message>
    <message>
            <source>Terms are at least so many words, or characters, in a row.</source>
            <translation>용어는 이어진 단어(또는 글자)가 적어도 이만큼입니다.</translation>
        </message>
    <message>
            <source>words</source>
            <translation>단어</translation>
        </message>
    <message>
            <source>Longest n-gram</source>
            <translation>가장 긴 n-그램</translation>
        </message>
    <message>
            <source>Terms are at most so many words, or characters, in a row.</source>
            <translation>용어는 이어진 단어(또는 글자)가 많아야 이만큼입니다.</translation>
        </message>
    <message>
            <source>Fewest documents</source>
            <translation>최소 문서 수</translation>
        </message>
    <message>
            <source>A term stands in at least so many recipes; below 1 it is a share of them.</source>
            <translation>용어가 적어도 이만큼의 레시피에 나옵니다. 1보다 작으면 비율입니다.</translation>
        </message>
    <message>
            <source>recipes</source>
            <translation>레시피</translation>
        </message>
    <message>
            <source>Most documents</source>
            <translation>최대 문서 수</translation>
        </message>
    <message>
            <source>A term stands in at most so many recipes; up to 1 it is a share of them.</source>
            <translation>용어가 많아야 이만큼의 레시피에 나옵니다. 1 이하이면 비율입니다.</translation>
        </message>
    <message>
            <source>Most terms</source>
            <translation>최대 용어 수</translation>
        </message>
    <message>
            <source>Only the most frequent terms; 0: all.</source>
            <translation>가장 자주 나오는 용어만 남깁니다. 0이면 모두.</translation>
        </message>
    <message>
            <source>Sublinear</source>
            <translation>로그 빈도</translation>
        </message>
    <message>
            <source>1 + ln(tf) for how often a term stands in a recipe.</source>
            <translation>용어가 레시피에 나오는 횟수 대신 1 + ln(tf)를 씁니다.</translation>
        </message>
    <message>
            <source>Smooth idf</source>
            <translation>idf 평활</translation>
        </message>
    <message>
            <source>As if one more recipe had every term once.</source>
            <translation>모든 용어를 한 번씩 가진 레시피가 하나 더 있는 것처럼 셉니다.</translation>
        </message>
    <message>
            <source>Norm</source>
            <translation>노름</translation>
        </message>
    <message>
            <source>l2: products of recipes are cosines; l1: weights sum to 1.</source>
            <translation>l2: 레시피끼리의 곱이 코사인이 됩니다. l1: 가중치의 합이 1입니다.</translation>
        </message>
    <message>
            <source>Weighs each term of a recipe by how often it stands there and in how few recipes. What marks a recipe comes first.</source>
            <translation>레시피의 용어마다 그 레시피에 얼마나 자주, 전체에서 얼마나 드물게 나오는지로 가중치를 줍니다. 그 레시피의 특징이 되는 용어가 먼저 나옵니다.</translation>
        </message>
    <message>
            <source>As scikit-learn&apos;s TfidfVectorizer without arguments.</source>
            <translation>인자 없는 scikit-learn TfidfVectorizer와 같습니다.</translation>
        </message>
    <message>
            <source>no stemmer has this name; there are {}</source>
            <translation>이런 이름의 어간 추출기가 없습니다. 있는 것: {}</translation>
        </message>
    <message>
            <source>n-grams from {} to {} are not possible; give two numbers from 1 to {}, the smaller first</source>
            <translation>{}에서 {}까지의 n-그램은 만들 수 없습니다. 1에서 {}까지의 두 수를 작은 것부터 적으세요</translation>
        </message>
    <message>
            <source>ICU has no word boundaries ({}); install its data, or use words</source>
            <translation>ICU에 단어 경계가 없습니다({}). ICU 데이터를 설치하거나 words를 쓰세요</translation>
        </message>
    <message>
            <source>there is no recipe {}; take an id of the data set</source>
            <translation>레시피 {}이(가) 없습니다. 데이터셋에 있는 id를 쓰세요</translation>
        </message>
    <message>
            <source>recipe {} is known only from interactions, so that it has no text</source>
            <translation>레시피 {}은(는) 상호작용에서만 알려져 글이 없습니다</translation>
        </message>
    <message>
            <source>no recipe has the tag {}</source>
            <translation>태그 {}이(가) 있는 레시피가 없습니다</translation>
        </message>
        <message>
            <source>Comparing all pairs</source>
            <translation>모든 쌍을 비교하는 중</translation>
        </message>
        <message>
            <source>Finding the main directions</source>
            <translation>주요 방향을 찾는 중</translation>
        </message>
        <message>
            <source>Laying out the map</source>
            <translation>지도를 배치하는 중</translation>
        </message>
        <message>
            <source>the eigenvalues of the data do not converge; look for values that are no numbers</source>
            <translation>데이터의 고윳값이 수렴하지 않습니다. 숫자가 아닌 값이 있는지 확인하세요</translation>
        </message>
        <message>
            <source>{} is not below the spread, {}; choose a smaller one</source>
            <translation>{}은(는) 퍼짐 {}보다 작지 않습니다. 더 작은 값을 고르세요</translation>
        </message>
        <message>
            <source>{} points are too few to ask for {} neighbours of each; ask for fewer than half of the points</source>
            <translation>점 {}개는 저마다 이웃 {}개를 찾기에 너무 적습니다. 점 수의 절반보다 적은 이웃을 고르세요</translation>
        </message>
    <message>
            <source>it is nested too deeply</source>
            <translation>너무 깊이 중첩되어 있습니다</translation>
        </message>
    <message>
            <source>this is a folder; choose a file</source>
            <translation>폴더입니다. 파일을 고르세요</translation>
        </message>
    <message>
            <source>this is a pipe or a device; choose a file</source>
            <translation>파이프나 장치입니다. 파일을 고르세요</translation>
        </message>
    <message>
            <source>its header says that it is larger than 4 MB</source>
            <translation>머리글이 4MB보다 크다고 되어 있습니다</translation>
        </message>
    <message>
            <source>it has more than {} tensors</source>
            <translation>텐서가 {}개보다 많습니다</translation>
        </message>
    <message>
            <source>is a pipe or a device; choose a file</source>
            <translation>파이프나 장치입니다. 파일을 고르세요</translation>
        </message>
    <message>
            <source>there is no &quot;{}&quot;</source>
            <translation>"{}"은(는) 없는 값입니다</translation>
        </message>
    <message>
            <source>{} is not a whole number from {} to {}</source>
            <translation>{}은(는) {}에서 {}까지의 정수가 아닙니다</translation>
        </message>
    <message>
            <source>{} is not a number from 0 on</source>
            <translation>{}은(는) 0 이상의 수가 아닙니다</translation>
        </message>
    <message>
            <source>{} is not a number</source>
            <translation>{}은(는) 수가 아닙니다</translation>
        </message>
    <message>
            <source>workspace.db, table {}, row {}, column {}</source>
            <translation>workspace.db, 표 {}, 행 {}, 열 {}</translation>
        </message>
    <message>
            <source>{}; this was not stored by Hankki, restore a copy of the workspace&apos;s folder</source>
            <translation>{}. Hankki가 저장한 값이 아닙니다. 작업 공간 폴더의 사본을 복원하세요</translation>
        </message>
    <message>
            <source>its making was interrupted, and nothing is in it yet; open it once for writing, which finishes it</source>
            <translation>만들다가 중단되어 아직 아무것도 없습니다. 쓰기용으로 한 번 열면 마저 만들어집니다</translation>
        </message>
    <message>
            <source>it can neither be read where it is nor copied to a folder for temporary files, to be read there ({}); free some space or copy the workspace to a disk that can be written</source>
            <translation>있는 자리에서 읽을 수도, 읽기 위해 임시 파일 폴더로 복사할 수도 없습니다({}). 공간을 비우거나 작업 공간을 쓸 수 있는 디스크로 복사하세요</translation>
        </message>
    <message>
            <source>another program keeps changing it while it is copied, which is needed to read it; close that program and try again</source>
            <translation>읽으려면 복사해야 하는데 복사하는 동안 다른 프로그램이 계속 바꾸고 있습니다. 그 프로그램을 닫고 다시 해 보세요</translation>
        </message>
    <message>
            <source>{} is not a whole number that fits</source>
            <translation>{}은(는) 알맞은 크기의 정수가 아닙니다</translation>
        </message>
    <message>
            <source>it is not an object</source>
            <translation>객체가 아닙니다</translation>
        </message>
    <message>
            <source>it is not a list</source>
            <translation>목록이 아닙니다</translation>
        </message>
    <message>
            <source>it cannot be read ({})</source>
            <translation>읽을 수 없습니다({})</translation>
        </message>
    <message>
            <source>&quot;{}&quot; is neither best nor last</source>
            <translation>"{}"은(는) best도 last도 아닙니다</translation>
        </message>
    <message>
            <source>&quot;{}&quot; is neither validation nor test</source>
            <translation>"{}"은(는) validation도 test도 아닙니다</translation>
        </message>
    <message>
            <source>this is no file, though it has the name of a workspace&apos;s database; choose another folder</source>
            <translation>작업 공간 데이터베이스의 이름이지만 파일이 아닙니다. 다른 폴더를 고르세요</translation>
        </message>
    <message>
            <source>it has more values than the search has rungs</source>
            <translation>탐색의 단계보다 값이 많습니다</translation>
        </message>
    <message>
            <source>it has none, though the trial waits at a rung</source>
            <translation>시도가 단계에서 기다리는데 값이 없습니다</translation>
        </message>
    <message>
            <source>the study does not have this model: {}</source>
            <translation>탐색에 없는 모델입니다: {}</translation>
        </message>
    <message>
            <source>Penalty times</source>
            <translation>벌점의 척도</translation>
        </message>
    <message>
            <source>What the regularisation is times, beside the squared error over all users: the number of users, as in an elastic net, or the mean number of interactions of an item, which leaves weights on sparse data too.</source>
            <translation>모든 사용자의 제곱 오차에 견주어 정규화에 곱하는 값입니다. 일래스틱 넷처럼 사용자 수이거나, 희소한 데이터에서도 가중치가 남는 항목당 평균 상호작용 수입니다.</translation>
        </message>
    <message>
            <source>Tuned on ml-100k's validation data, by an item's mean interactions, so that sparser data gets a lighter penalty.</source>
            <translation>ml-100k의 검증 데이터로 조정했습니다. 항목당 평균 상호작용 수에 비례하므로 희소한 데이터일수록 벌점이 가볍습니다.</translation>
        </message>
    <message>
            <source>the solution's largest violation of the optimality conditions is {} users</source>
            <translation>해가 최적 조건을 가장 크게 어긴 정도는 사용자 {}명입니다</translation>
        </message>
    <message>
            <source>{} of {} items ran out of sweeps before their weights settled; allow more sweeps</source>
            <translation>항목 {2}개 중 {1}개는 가중치가 자리 잡기 전에 스윕이 끝났습니다. 스윕을 더 허용하세요</translation>
        </message>
    <message>
            <source>no weight is left: the L1 penalty outweighs the {} users that two items must share; take a smaller regularisation or L1 share</source>
            <translation>남은 가중치가 없습니다. 두 항목이 함께 가져야 하는 사용자 {}명보다 L1 벌점이 큽니다. 정규화나 L1 비율을 줄이세요</translation>
        </message>
    <message>
            <source>Divides what each item leads to by its sum, so that an item of few users counts as much as one of many, and keeps of the links to an item as many of the strongest as it keeps of those from one.</source>
            <translation>항목이 이어지는 값을 그 합으로 나누어, 사용자가 적은 항목도 많은 항목만큼 셉니다. 한 항목으로 들어오는 연결도 나가는 연결만큼 가장 강한 것만 남깁니다.</translation>
        </message>
    <message>
            <source>100 items, α 0.7, β 0.3, normalised; tuned on ml-100k's and Food.com's validation data.</source>
            <translation>항목 100개, α 0.7, β 0.3, 정규화. ml-100k와 Food.com의 검증 데이터로 조정했습니다.</translation>
        </message>
    <message>
            <source>100 items, α 1, β 0.5, not normalised.</source>
            <translation>항목 100개, α 1, β 0.5, 정규화하지 않음.</translation>
        </message>
    <message>
            <source>As its published figures on Allrecipes were made (Elliot): hardly any penalty, for very sparse data.</source>
            <translation>Allrecipes에서 발표된 수치를 낸 설정(Elliot)입니다. 벌점이 거의 없으며 매우 희소한 데이터에 맞습니다.</translation>
        </message>
    <message>
            <source>Where nothing was learnt</source>
            <translation>학습한 것이 없는 곳</translation>
        </message>
    <message>
            <source>Lists</source>
            <translation>목록</translation>
        </message>
    <message>
            <source>What stands in a list where the model learnt nothing, as for a user without history: popularity, or nothing, and then such places are in the order of the ids.</source>
            <translation>이력이 없는 사용자처럼 모델이 배운 것이 없는 자리에 무엇을 둘지 정합니다. 인기순으로 채우거나, 채우지 않고 ID 순서로 둡니다.</translation>
        </message>
    <message>
            <source>{} of {} users have no training history</source>
            <translation>사용자 {2}명 중 {1}명은 학습 이력이 없습니다</translation>
        </message>
    <message>
            <source>every list holds one score only: the model learnt nothing that tells items apart</source>
            <translation>모든 목록의 점수가 하나뿐입니다. 모델이 항목을 구별할 것을 배우지 못했습니다</translation>
        </message>
    <message>
            <source>{} of {} places in the lists have nothing behind them that the model learnt; fill=popularity fills them by popularity</source>
            <translation>목록의 자리 {2}곳 중 {1}곳은 모델이 배운 것이 없습니다. fill=popularity로 인기순으로 채울 수 있습니다</translation>
        </message>
    <message>
            <source>{} of {} places in the lists are filled by popularity</source>
            <translation>목록의 자리 {2}곳 중 {1}곳을 인기순으로 채웠습니다</translation>
        </message>
    <message>
            <source>the loss &quot;{}&quot; is no longer a number in epoch {}; {}</source>
            <translation>손실 &quot;{1}&quot;이(가) 에포크 {2}에서 더는 숫자가 아닙니다. {3}</translation>
        </message>
    <message>
            <source>some of its weights are no longer numbers; {}</source>
            <translation>가중치 일부가 더는 숫자가 아닙니다. {}</translation>
        </message>
    <message>
            <source>try a smaller learning rate</source>
            <translation>학습률을 낮춰 보세요</translation>
        </message>
    <message>
            <source>try a stronger regularisation</source>
            <translation>정규화를 강하게 해 보세요</translation>
        </message>
    <message>
            <source>{}; the best epoch before, {}, is kept and tested</source>
            <translation>{1} 그 전의 최고 에포크 {2}은(는) 남겨 평가했습니다</translation>
        </message>
    <message>
            <source>{}; {}</source>
            <translation>{}; {}</translation>
        </message>
    <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
    <message>
            <source>{}, with history</source>
            <translation>{}, 이력 있음</translation>
        </message>
    <message>
            <source>{}, without history</source>
            <translation>{}, 이력 없음</translation>
        </message>
    <message>
            <source>training</source>
            <translation>학습</translation>
        </message>
    <message>
            <source>no user has an item and lacks another, so that there is no pair to learn from; take data in which users choose among items</source>
            <translation>어떤 항목은 쓰고 다른 항목은 쓰지 않은 사용자가 없어 배울 쌍이 없습니다. 사용자가 항목을 골라 쓴 데이터를 쓰세요</translation>
        </message>
    <message>
            <source>each line has {} words, and {} lines are of {} users only: these are rows of a table (user, item and more) and no lists; import them as a table, by columns</source>
            <translation>줄마다 단어가 {}개이고 {}줄의 사용자는 {}명뿐입니다. 목록이 아니라 표의 행(사용자, 항목 등)이니 열을 골라 표로 가져오세요</translation>
        </message>
    <message>
            <source>has a CR in it; save the file with line ends of LF or CR LF</source>
            <translation>줄 안에 CR이 있습니다. 줄 끝을 LF나 CR LF로 저장하세요</translation>
        </message>
    <message>
            <source>{} lines of {} go on with the list of a user that had one; they are put together</source>
            <translation>{1}줄({2})은 이미 나온 사용자의 목록을 잇습니다. 하나로 합칩니다</translation>
        </message>
    <message>
            <source>users and items are one column, &quot;{}&quot;; choose two</source>
            <translation>사용자와 항목이 같은 열 &quot;{}&quot;입니다. 두 열을 고르세요</translation>
        </message>
    <message>
            <source>times are of several sizes and are taken for {}; if that is wrong, choose how they are written</source>
            <translation>시각의 크기가 여러 가지라 {}(으)로 읽습니다. 틀렸으면 적은 방식을 고르세요</translation>
        </message>
    <message>
            <source>times are taken for {}</source>
            <translation>시각을 {}(으)로 읽습니다</translation>
        </message>
    <message>
            <source>For {} of {} users what is tested has the same date as something before it, for {} what is validated; there the order in the file decides.</source>
            <translation>사용자 {2}명 중 {1}명은 테스트 항목이 앞선 항목과 날짜가 같고, {3}명은 검증 항목이 그렇습니다. 이때는 파일의 순서를 따릅니다.</translation>
        </message>
    <message>
            <source>Nothing is in the validation and test parts, so that nothing can be measured.</source>
            <translation>검증과 테스트 부분이 비어 있어 아무것도 측정할 수 없습니다.</translation>
        </message>
    <message>
            <source>No user has two different items, so that nothing can be tested.</source>
            <translation>서로 다른 두 항목을 쓴 사용자가 없어 아무것도 테스트할 수 없습니다.</translation>
        </message>
    <message>
            <source>{} {}</source>
            <translation>{} {}</translation>
        </message>
    <message>
            <source>seconds since 1970</source>
            <translation>1970년부터의 초</translation>
        </message>
    <message>
            <source>milliseconds since 1970</source>
            <translation>1970년부터의 밀리초</translation>
        </message>
    <message>
            <source>microseconds since 1970</source>
            <translation>1970년부터의 마이크로초</translation>
        </message>
    <message>
            <source>nanoseconds since 1970</source>
            <translation>1970년부터의 나노초</translation>
        </message>
    <message>
            <source>days like 20140407</source>
            <translation>20140407 같은 날짜</translation>
        </message>
    <message>
            <source>days of a spreadsheet</source>
            <translation>스프레드시트의 날짜 수</translation>
        </message>
    <message>
            <source>dates, day first</source>
            <translation>일이 먼저인 날짜</translation>
        </message>
    <message>
            <source>dates, month first</source>
            <translation>월이 먼저인 날짜</translation>
        </message>
    <message>
            <source>dates, year first</source>
            <translation>연도가 먼저인 날짜</translation>
        </message>
    <message>
            <source>time &quot;{}&quot; is not understood; known are dates like 2018-01-04 and 2018-01-04T09:00:00+09:00, and seconds, milliseconds, microseconds or nanoseconds since 1970; choose another way of writing times if they are meant so</source>
            <translation>시각 &quot;{}&quot;을(를) 알 수 없습니다. 2018-01-04나 2018-01-04T09:00:00+09:00 같은 날짜와 1970년부터의 초, 밀리초, 마이크로초, 나노초를 읽습니다. 다른 방식이면 적은 방식을 고르세요</translation>
        </message>
    <message>
            <source>times</source>
            <translation>시각</translation>
        </message>
    <message>
            <source>there is no way &quot;{}&quot; of writing times; there are {}</source>
            <translation>시각을 적는 방식 &quot;{}&quot;은(는) 없습니다. 있는 것: {}</translation>
        </message>
    <message>
            <source>time &quot;{}&quot; is not a date like {}</source>
            <translation>시각 &quot;{}&quot;은(는) {} 같은 날짜가 아닙니다</translation>
        </message>
    <message>
            <source>time &quot;{}&quot; is not a day like 20140407</source>
            <translation>시각 &quot;{}&quot;은(는) 20140407 같은 날짜가 아닙니다</translation>
        </message>
    <message>
            <source>time &quot;{}&quot; is not a day of a spreadsheet, 0 to 2958465</source>
            <translation>시각 &quot;{}&quot;은(는) 스프레드시트의 날짜 수(0~2958465)가 아닙니다</translation>
        </message>
    <message>
            <source>{} &quot;{}&quot; is not a number; decimals are written with a point, as in 1.5</source>
            <translation>{} &quot;{}&quot;은(는) 숫자가 아닙니다. 소수는 1.5처럼 점으로 적습니다</translation>
        </message>
    <message>
            <source>more than {} MB of empty lines; this is not a table of rows</source>
            <translation>빈 줄이 {}MB를 넘습니다. 행으로 된 표가 아닙니다</translation>
        </message>
    <message>
            <source>{} lines of {} name the columns again and are left out; the first is line {}</source>
            <translation>{1}줄({2})은 열 이름을 다시 적은 것이라 뺍니다. 처음은 {3}번째 줄입니다</translation>
        </message>
    <message>
            <source>{} rows of {} hold lines in quotes that look like rows of their own, which are lost if a quote is missing; the first starts in line {}</source>
            <translation>{1}행({2})의 따옴표 안에 따로 행처럼 보이는 줄이 있습니다. 따옴표가 빠졌다면 그 행을 잃습니다. 처음은 {3}번째 줄에서 시작합니다</translation>
        </message>
    <message>
            <source>none of {} rows can be read; the first is line {}: {}</source>
            <translation>{}행 중 읽을 수 있는 행이 없습니다. 처음은 {}번째 줄: {}</translation>
        </message>
    <message>
            <source>the lines end in CR or CR CR LF; save the file with line ends of LF or CR LF</source>
            <translation>줄이 CR이나 CR CR LF로 끝납니다. 줄 끝을 LF나 CR LF로 저장하세요</translation>
        </message>
    <message>
            <source>&quot;{}&quot; is the name of columns {}; give the number of one instead</source>
            <translation>&quot;{}&quot;은(는) {}번째 열들의 이름입니다. 그중 하나의 번호를 쓰세요</translation>
        </message>
    <message>
            <source>there is no column &quot;{}&quot;; the first line looks like data ({}), so that columns go by their numbers, 1 to {}; name those, add a header line, or say that the first line is one</source>
            <translation>열 &quot;{}&quot;이(가) 없습니다. 첫 줄이 데이터({})로 보여 열을 번호 1~{}(으)로 부릅니다. 번호를 쓰거나, 머리글 줄을 더하거나, 첫 줄이 머리글이라고 알려 주세요</translation>
        </message>
    <message>
            <source>there is no column &quot;{}&quot;; the only column is &quot;{}&quot;: what separates columns is not understood; known are commas, tabs, semicolons, bars, double colons and blanks</source>
            <translation>열 &quot;{}&quot;이(가) 없습니다. 열이 &quot;{}&quot; 하나뿐입니다. 열을 나누는 글자를 알 수 없습니다. 쉼표, 탭, 세미콜론, 세로줄, 이중 콜론, 빈칸을 압니다</translation>
        </message>
    <message>
            <source>names the columns again in another order; import the parts of this file one by one</source>
            <translation>열 이름을 다른 순서로 다시 적었습니다. 이 파일의 부분을 하나씩 가져오세요</translation>
        </message>
    <message>
            <source>columns separated by {}; the first line names them</source>
            <translation>열은 {}(으)로 나뉘고, 첫 줄이 열 이름입니다</translation>
        </message>
    <message>
            <source>columns separated by {}; no header line, so that they go by their numbers</source>
            <translation>열은 {}(으)로 나뉘고, 머리글 줄이 없어 번호로 부릅니다</translation>
        </message>
    <message>
            <source>no interaction has a date; their order in the file stands for it</source>
            <translation>날짜가 있는 상호작용이 없습니다. 파일의 순서를 날짜로 봅니다</translation>
        </message>
    <message>
            <source>{} of {} interactions have no date; each stands between those of its user that are beside it in the file</source>
            <translation>상호작용 {2}건 중 {1}건에 날짜가 없습니다. 파일에서 그 옆에 있는 같은 사용자의 것들 사이로 봅니다</translation>
        </message>
    <message>
            <source>the dates run from {} to {}; if that cannot be, choose how the times are written</source>
            <translation>날짜가 {}부터 {}까지입니다. 그럴 리 없다면 시각을 적은 방식을 고르세요</translation>
        </message>
    <message>
            <source>{} ids had blanks at an end, invisible characters or decomposed letters; they are kept without</source>
            <translation>id {}개의 끝에 빈칸이 있거나, 보이지 않는 글자 또는 풀어 쓴 글자가 있었습니다. 다듬어 보관합니다</translation>
        </message>
    <message>
            <source>{} validation rows repeat a training pair and are left out of the split</source>
            <translation>검증 행 {}개가 학습의 쌍을 되풀이하여 분할에서 빠집니다</translation>
        </message>
    <message>
            <source>{} test rows repeat a training pair and are left out of the split</source>
            <translation>테스트 행 {}개가 학습의 쌍을 되풀이하여 분할에서 빠집니다</translation>
        </message>
    <message>
            <source>{} test rows repeat a validation pair and are left out of the split</source>
            <translation>테스트 행 {}개가 검증의 쌍을 되풀이하여 분할에서 빠집니다</translation>
        </message>
    <message>
            <source>{} rows repeat a pair of their own part and count once</source>
            <translation>행 {}개가 같은 부분의 쌍을 되풀이하여 한 번만 셉니다</translation>
        </message>
    <message>
            <source>separator</source>
            <translation>구분 글자</translation>
        </message>
    <message>
            <source>there is no separator &quot;{}&quot;; there are {}</source>
            <translation>구분 글자 &quot;{}&quot;은(는) 없습니다. 있는 것: {}</translation>
        </message>
    <message>
            <source>tabs</source>
            <translation>탭</translation>
        </message>
    <message>
            <source>semicolons</source>
            <translation>세미콜론</translation>
        </message>
    <message>
            <source>bars (|)</source>
            <translation>세로줄(|)</translation>
        </message>
    <message>
            <source>double colons (::)</source>
            <translation>이중 콜론(::)</translation>
        </message>
    <message>
            <source>blanks</source>
            <translation>빈칸</translation>
        </message>
    <message>
            <source>commas</source>
            <translation>쉼표</translation>
        </message>
    <message>
            <source>columns that are not read: {}</source>
            <translation>읽지 않는 열: {}</translation>
        </message>
    <message>
            <source>opens a quote that nothing closes; it is not needed, or the file is cut off</source>
            <translation>따옴표가 열리고 닫히지 않습니다. 필요 없는 따옴표이거나 파일이 잘렸습니다</translation>
        </message>
    <message>
            <source>a time is out of range</source>
            <translation>시각이 범위를 벗어납니다</translation>
        </message>
    <message>
            <source>there is no &quot;{}&quot;: these runs have no test metric</source>
            <translation>&quot;{}&quot;이(가) 없습니다. 이 실행들에는 테스트 지표가 없습니다</translation>
        </message>
    <message>
            <source>there is no &quot;{}&quot;; there are {}</source>
            <translation>&quot;{}&quot;이(가) 없습니다. 있는 것: {}</translation>
        </message>
    <message>
            <source>is a folder; name a file in it</source>
            <translation>폴더입니다. 그 안의 파일 이름을 쓰세요</translation>
        </message>
    <message>
            <source>nothing was measured: the split has no validation and no test part</source>
            <translation>아무것도 측정하지 않았습니다. 분할에 검증과 테스트 부분이 없습니다</translation>
        </message>
    <message>
            <source>data set {} &quot;{}&quot; is newer, and none of its splits is; make one with hankki-cli split, or name the split with --split</source>
            <translation>데이터셋 {} &quot;{}&quot;이(가) 더 새로운데 그 분할은 없습니다. hankki-cli split으로 만들거나 --split으로 분할을 지정하세요</translation>
        </message>
    <message>
            <source>Share of a user&apos;s held-out items that are among the first {} of the list; mean over users, from 0 to 1.</source>
            <translation>사용자에게서 떼어 둔 항목 가운데 목록의 첫 {}개 안에 든 비율입니다. 사용자 평균, 0에서 1까지.</translation>
        </message>
    <message>
            <source>Held-out items among the first {} of the list, as a share of how many could be there at most; mean over users, from 0 to 1.</source>
            <translation>목록의 첫 {}개 안에 든 떼어 둔 항목 수를, 들어갈 수 있는 최대 수로 나눈 비율입니다. 사용자 평균, 0에서 1까지.</translation>
        </message>
    <message>
            <source>Share of the first {} of the list that the user did choose; mean over users, from 0 to 1.</source>
            <translation>목록의 첫 {}개 가운데 사용자가 실제로 고른 항목의 비율입니다. 사용자 평균, 0에서 1까지.</translation>
        </message>
    <message>
            <source>Share of users with at least one held-out item among the first {} of their list.</source>
            <translation>목록의 첫 {}개 안에 떼어 둔 항목이 하나라도 있는 사용자의 비율입니다.</translation>
        </message>
    <message>
            <source>How far up the held-out items stand among the first {}: each counts 1/log2(rank + 1), as a share of the best list&apos;s sum; mean over users, from 0 to 1.</source>
            <translation>떼어 둔 항목이 첫 {}개 안에서 얼마나 위에 있는지를 봅니다. 항목마다 1/log2(순위 + 1)을 더해, 가장 좋은 목록의 합으로 나눕니다. 사용자 평균, 0에서 1까지.</translation>
        </message>
    <message>
            <source>1/rank of the first held-out item, 0 where none is among the first {}; mean over users, from 0 to 1.</source>
            <translation>떼어 둔 항목 중 맨 처음 것의 1/순위입니다. 첫 {}개 안에 없으면 0입니다. 사용자 평균, 0에서 1까지.</translation>
        </message>
    <message>
            <source>Precision at each held-out item among the first {}, averaged over as many as could be there; mean over users, from 0 to 1.</source>
            <translation>첫 {}개 안의 떼어 둔 항목마다 그 자리까지의 정밀도를 구해, 들어갈 수 있는 수로 평균한 값입니다. 사용자 평균, 0에서 1까지.</translation>
        </message>
    <message>
            <source>Share of the catalogue that stands among the first {} of some user&apos;s list.</source>
            <translation>전체 항목 가운데 어느 사용자의 목록이든 첫 {}개 안에 나온 비율입니다.</translation>
        </message>
    <message>
            <source>How unevenly the first {} places are given to items: 0 all alike, 1 all to one item.</source>
            <translation>첫 {}자리가 항목들에 얼마나 고르지 않게 돌아갔는지입니다. 0은 모두 같음, 1은 한 항목에 몰림.</translation>
        </message>
    <message>
            <source>How little known the first {} are: -log2 of the share of users who have the item in training; mean, in bits. One bit more: half as many users.</source>
            <translation>첫 {}개가 얼마나 덜 알려진 것인지입니다. 학습 부분에서 그 항목을 가진 사용자 비율의 -log2이며 평균, 단위는 비트입니다. 1비트 커지면 사용자가 절반입니다.</translation>
        </message>
    <message>
            <source>Training interactions of the first {} items; mean, a count.</source>
            <translation>첫 {}개 항목의 학습 상호작용 수입니다. 평균, 개수.</translation>
        </message>
    <message>
            <source>How different the tags of the first {} are: 1 - Jaccard similarity of two items, mean over pairs and users, from 0 to 1.</source>
            <translation>첫 {}개의 태그가 서로 얼마나 다른지입니다. 두 항목의 1 - 자카드 유사도를 쌍과 사용자에 걸쳐 평균한 값, 0에서 1까지.</translation>
        </message>
    <message>
            <source>Number of the run in this workspace; the tick chooses it for the plots.</source>
            <translation>이 작업 공간에서의 실행 번호입니다. 체크하면 그래프에 나타납니다.</translation>
        </message>
    <message>
            <source>The model that was trained.</source>
            <translation>학습한 모델입니다.</translation>
        </message>
    <message>
            <source>The values that training began from; * where some were changed.</source>
            <translation>학습의 바탕이 된 값입니다. 일부를 바꾸었으면 *가 붙습니다.</translation>
        </message>
    <message>
            <source>Every random choice of the run follows from this number.</source>
            <translation>실행의 모든 무작위 선택이 이 수에서 나옵니다.</translation>
        </message>
    <message>
            <source>Number of the split that the run was trained and tested on.</source>
            <translation>학습하고 시험한 분할의 번호입니다.</translation>
        </message>
    <message>
            <source>How far the run came.</source>
            <translation>실행이 어디까지 진행되었는지입니다.</translation>
        </message>
    <message>
            <source>The epoch whose validation was best, counted from 1; its weights were kept and tested.</source>
            <translation>검증 값이 가장 좋았던 에포크입니다(1부터 셈). 그 가중치를 보관하고 시험했습니다.</translation>
        </message>
    <message>
            <source>Epochs that were trained, also those after the best.</source>
            <translation>학습한 에포크 수입니다. 가장 좋은 에포크 뒤의 것도 셉니다.</translation>
        </message>
    <message>
            <source>Training time of an epoch without evaluation; mean.</source>
            <translation>평가를 뺀 에포크 하나의 학습 시간입니다. 평균.</translation>
        </message>
    <message>
            <source>Time of one evaluation on the validation part; mean.</source>
            <translation>검증 부분을 한 번 평가하는 시간입니다. 평균.</translation>
        </message>
    <message>
            <source>Time from the start of the run to its end.</source>
            <translation>실행의 시작부터 끝까지 걸린 시간입니다.</translation>
        </message>
    <message>
            <source>The most memory that the process held while it trained, in MB.</source>
            <translation>학습하는 동안 프로세스가 차지한 최대 메모리입니다. 단위 MB.</translation>
        </message>
    <message>
            <source>Threads that the run could use; 0: one for each core.</source>
            <translation>실행이 쓸 수 있었던 스레드 수입니다. 0이면 코어마다 하나입니다.</translation>
        </message>
    <message>
            <source>{} In {}.</source>
            <translation>{} 단위: {}.</translation>
        </message>
    <message>
            <source>unpacks to rows that need about {} MB of memory, and {} MB are available; import a part of it, or where there is more</source>
            <translation>풀면 행에 약 {}MB의 메모리가 필요한데 {}MB만 쓸 수 있습니다. 일부만 가져오거나 메모리가 더 많은 곳에서 가져오세요</translation>
        </message>
    <message>
            <source>memory</source>
            <translation>메모리</translation>
        </message>
    <message>
            <source>this process may take {} MB of address space more, and products of matrices need about {} MB; raise the limit (ulimit -v)</source>
            <translation>이 프로세스가 더 쓸 수 있는 주소 공간은 {}MB인데 행렬 곱에 약 {}MB가 필요합니다. 한도(ulimit -v)를 올리세요</translation>
        </message>
    <message>
            <source>cancelled before it was tested; resume it, or evaluate it</source>
            <translation>테스트하기 전에 취소했습니다. 이어서 하거나 다시 평가하세요</translation>
        </message>
    <message>
            <source>Each vector solved exactly; or brought nearer to its solution by a few steps of conjugate gradients; or by one step on each block of its dimensions (iALS++). Both need more epochs, which are shorter.</source>
            <translation>벡터마다 정확히 풀거나, 켤레 기울기 몇 단계로 해에 다가가거나, 차원 블록마다 한 단계씩 다가갑니다(iALS++). 뒤의 둘은 에포크가 더 필요하지만 더 짧습니다.</translation>
        </message>
    <message>
            <source>Steps</source>
            <translation>단계</translation>
        </message>
    <message>
            <source>Of conjugate gradients, a vector and an epoch.</source>
            <translation>벡터와 에포크마다의 켤레 기울기 단계 수입니다.</translation>
        </message>
    <message>
            <source>Block</source>
            <translation>블록</translation>
        </message>
    <message>
            <source>How many dimensions a step of iALS++ solves for.</source>
            <translation>iALS++의 한 단계가 푸는 차원 수입니다.</translation>
        </message>
    <message>
            <source>Users of the part who have a training history, or have none.</source>
            <translation>이 부분의 사용자 중 학습 이력이 있거나 없는 사용자의 수입니다.</translation>
        </message>
        <message>
            <source>{} points are more than the {} that it can lay out; take UMAP</source>
            <translation>점 {}개는 배치할 수 있는 {}개보다 많습니다. UMAP을 쓰세요</translation>
        </message>
        <message>
            <source>{} points are too few for a perplexity of {}; take a lower one</source>
            <translation>점 {}개는 혼란도 {}에 너무 적습니다. 더 낮은 값을 쓰세요</translation>
        </message>
        <message>
            <source>Looking for communities</source>
            <translation>커뮤니티를 찾는 중</translation>
        </message>
        <message>
            <source>Looking for the centres of clusters</source>
            <translation>군집의 중심을 찾는 중</translation>
        </message>
        <message>
            <source>{} things cannot make {} clusters; take at least one cluster, and no more than there are things</source>
            <translation>{}개로는 군집 {}개를 만들 수 없습니다. 군집은 하나 이상, 대상 수 이하로 정하세요</translation>
        </message>
        <message>
            <source>{} &quot;{}&quot; is too large to compute distances with; scale the column</source>
            <translation>{} &quot;{}&quot;은(는) 거리를 계산하기에 너무 큽니다. 열의 크기를 줄이세요</translation>
        </message>
        <message>
            <source>has no column of numbers beside the label; choose a table with some</source>
            <translation>레이블 말고는 숫자 열이 없습니다. 숫자 열이 있는 표를 고르세요</translation>
        </message>
        <message>
            <source>it is none of guess, yes, no</source>
            <translation>guess, yes, no 가운데 하나가 아닙니다</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>Points that a point is drawn to, itself counted; more keep the whole, fewer the detail.</source>
            <translation>점이 끌리는 점의 수입니다(자신 포함). 많으면 전체가, 적으면 세부가 남습니다.</translation>
        </message>
        <message>
            <source>points</source>
            <translation>점</translation>
        </message>
        <message>
            <source>Least distance</source>
            <translation>최소 거리</translation>
        </message>
        <message>
            <source>How close points may lie on the map.</source>
            <translation>지도에서 점이 얼마나 가까이 놓일 수 있는지 정합니다.</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>퍼짐</translation>
        </message>
        <message>
            <source>The scale of distances on the map.</source>
            <translation>지도에서 거리의 척도입니다.</translation>
        </message>
        <message>
            <source>How often all points move; 0: 500 up to 10,000 points, 200 above.</source>
            <translation>모든 점이 움직이는 횟수입니다. 0이면 점이 10,000개까지는 500번, 그보다 많으면 200번입니다.</translation>
        </message>
        <message>
            <source>Points that a point is pushed from, for each one that it is drawn to.</source>
            <translation>점이 한 점에 끌릴 때마다 밀려나는 점의 수입니다.</translation>
        </message>
        <message>
            <source>Lays neighbours beside each other, by sampled forces on the graph of neighbours. Groups can be believed, distances between them hardly.</source>
            <translation>이웃 그래프 위의 힘을 표본으로 뽑아 이웃을 서로 곁에 놓습니다. 무리는 믿을 만하지만 무리 사이의 거리는 그렇지 않습니다.</translation>
        </message>
        <message>
            <source>As umap-learn without arguments.</source>
            <translation>인수 없는 umap-learn과 같습니다.</translation>
        </message>
        <message>
            <source>The two directions in which the vectors vary most. Quick, and distances keep their meaning as far as two directions go.</source>
            <translation>벡터가 가장 많이 달라지는 두 방향입니다. 빠르고, 두 방향이 담는 만큼 거리의 뜻이 남습니다.</translation>
        </message>
        <message>
            <source>It has nothing to choose.</source>
            <translation>고를 것이 없습니다.</translation>
        </message>
        <message>
            <source>there is no such way to make a map; there are {}</source>
            <translation>그런 지도 방법이 없습니다. 있는 것은 {}입니다</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>혼란도</translation>
        </message>
        <message>
            <source>About how many neighbours a point has; more keep the whole, fewer the detail.</source>
            <translation>점 하나의 이웃 수와 비슷한 값입니다. 많으면 전체가, 적으면 세부가 남습니다.</translation>
        </message>
        <message>
            <source>How often all points move.</source>
            <translation>모든 점이 움직이는 횟수입니다.</translation>
        </message>
        <message>
            <source>Exaggeration</source>
            <translation>과장</translation>
        </message>
        <message>
            <source>How much stronger neighbours are drawn together at first, so that groups find each other.</source>
            <translation>무리가 서로를 찾도록 처음에 이웃을 얼마나 더 세게 끌어당길지 정합니다.</translation>
        </message>
        <message>
            <source>Lays neighbours beside each other, by the forces between all points; up to 30,000 of them. Near groups are kept apart more clearly than by UMAP, in more time.</source>
            <translation>모든 점 사이의 힘으로 이웃을 서로 곁에 놓습니다. 점은 30,000개까지입니다. 가까운 무리가 UMAP보다 뚜렷이 나뉘지만 시간이 더 걸립니다.</translation>
        </message>
        <message>
            <source>Perplexity 30, 1,000 epochs.</source>
            <translation>혼란도 30, 1,000회입니다.</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>군집</translation>
        </message>
        <message>
            <source>Recipes that a recipe has edges to; more make fewer clusters.</source>
            <translation>레시피 하나가 간선으로 이어지는 레시피의 수입니다. 많을수록 군집이 줄어듭니다.</translation>
        </message>
        <message>
            <source>Iterations</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>How often the communities found are improved.</source>
            <translation>찾은 커뮤니티를 다듬는 횟수입니다.</translation>
        </message>
        <message>
            <source>iterations</source>
            <translation>회</translation>
        </message>
        <message>
            <source>How many there are to be.</source>
            <translation>만들 군집의 수입니다.</translation>
        </message>
        <message>
            <source>clusters</source>
            <translation>군집</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>재시작</translation>
        </message>
        <message>
            <source>How often it begins anew; the best is kept.</source>
            <translation>처음부터 다시 시작하는 횟수입니다. 가장 좋은 결과를 남깁니다.</translation>
        </message>
        <message>
            <source>restarts</source>
            <translation>회</translation>
        </message>
        <message>
            <source>How often the centres move, at most.</source>
            <translation>중심이 움직이는 최대 횟수입니다.</translation>
        </message>
        <message>
            <source>Communities of the graph of neighbours: recipes that are each other&apos;s neighbours more than chance would have it.</source>
            <translation>이웃 그래프의 커뮤니티입니다. 우연보다 더 자주 서로의 이웃인 레시피들입니다.</translation>
        </message>
        <message>
            <source>Ten iterations on 15 neighbours.</source>
            <translation>이웃 15개로 10회 반복합니다.</translation>
        </message>
        <message>
            <source>As many clusters as asked for, each of the vectors that are nearest to its mean.</source>
            <translation>요청한 수만큼의 군집이며, 각 군집은 그 평균에 가장 가까운 벡터로 이루어집니다.</translation>
        </message>
        <message>
            <source>Twenty clusters, the best of four.</source>
            <translation>군집 20개, 네 번 가운데 가장 좋은 결과입니다.</translation>
        </message>
        <message>
            <source>there is no such way to find clusters; there are {}</source>
            <translation>군집을 찾는 그런 방법은 없습니다. {} 가운데 고르세요</translation>
        </message>
        <message>
            <source>set of vectors</source>
            <translation>벡터 모음</translation>
        </message>
        <message>
            <source>map</source>
            <translation>지도</translation>
        </message>
        <message>
            <source>clustering</source>
            <translation>군집화</translation>
        </message>
        <message>
            <source>vectors {}</source>
            <translation>벡터 {}</translation>
        </message>
        <message>
            <source>map {}</source>
            <translation>지도 {}</translation>
        </message>
        <message>
            <source>clustering {}</source>
            <translation>군집화 {}</translation>
        </message>
        <message>
            <source>make the vectors again</source>
            <translation>벡터를 다시 만드세요</translation>
        </message>
        <message>
            <source>the data set has other vectors named &quot;{}&quot;; choose another name</source>
            <translation>데이터셋에 이름이 &quot;{}&quot;인 다른 벡터가 있습니다. 다른 이름을 고르세요</translation>
        </message>
        <message>
            <source>vectors need a name; type one</source>
            <translation>벡터에는 이름이 필요합니다. 입력하세요</translation>
        </message>
        <message>
            <source>they are not of this data set&apos;s recipes; {}</source>
            <translation>이 데이터셋의 레시피에서 온 것이 아닙니다. {}</translation>
        </message>
        <message>
            <source>others are named &quot;{}&quot; by now; rename those first</source>
            <translation>이제 다른 것의 이름이 &quot;{}&quot;입니다. 먼저 그 이름을 바꾸세요</translation>
        </message>
        <message>
            <source>make the map again</source>
            <translation>지도를 다시 만드세요</translation>
        </message>
        <message>
            <source>it is not of these vectors; {}</source>
            <translation>이 벡터의 것이 아닙니다. {}</translation>
        </message>
        <message>
            <source>cluster the vectors again</source>
            <translation>벡터를 다시 군집화하세요</translation>
        </message>
        <message>
            <source>it is not done, so that there is nothing to change; make it first</source>
            <translation>끝나지 않아 바꿀 것이 없습니다. 먼저 만드세요</translation>
        </message>
        <message>
            <source>its clusters are others by now; look at them again</source>
            <translation>이제 다른 군집입니다. 다시 살펴보세요</translation>
        </message>
        <message>
            <source>its labels are of other clusters; {}</source>
            <translation>레이블이 다른 군집의 것입니다. {}</translation>
        </message>
        <message>
            <source>there is no such encoder; there are {}</source>
            <translation>그런 인코더가 없습니다. 있는 것은 {}입니다</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>Length of each vector; less where the terms allow no more.</source>
            <translation>벡터의 길이입니다. 단어가 모자라면 더 짧습니다.</translation>
        </message>
        <message>
            <source>Passes</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>Passes over all terms, each of which parts the directions more.</source>
            <translation>모든 단어를 훑는 횟수입니다. 많을수록 방향이 더 또렷이 갈립니다.</translation>
        </message>
        <message>
            <source>The main directions of the recipes&apos; weighted terms: words that stand in the same recipes count as alike. Needs no model file, and is made in seconds.</source>
            <translation>레시피의 가중 단어를 이루는 주된 방향입니다. 같은 레시피에 나오는 단어는 비슷하다고 봅니다. 모델 파일이 필요 없고 몇 초면 만들어집니다.</translation>
        </message>
        <message>
            <source>64 directions of TF-IDF&apos;s usual weights.</source>
            <translation>보통의 TF-IDF 가중치에서 64개 방향입니다.</translation>
        </message>
        <message>
            <source>{} is neither a whole number of recipes nor a share of them, above 0 and up to 1</source>
            <translation>{}은(는) 레시피의 정수 개수도, 0보다 크고 1 이하인 비율도 아닙니다</translation>
        </message>
        <message>
            <source>more than {} pairs are as alike as that; choose a higher one</source>
            <translation>그만큼 비슷한 쌍이 {}개를 넘습니다. 더 높은 값을 고르세요</translation>
        </message>
        <message>
            <source>this recipe has no vector, as nothing of its text is known</source>
            <translation>이 레시피는 텍스트에서 아는 단어가 없어 벡터가 없습니다</translation>
        </message>
        <message>
            <source>there is no such rule; there are {}</source>
            <translation>그런 규칙이 없습니다. 있는 것은 {}입니다</translation>
        </message>
        <message>
            <source>data set {} has no vectors; make some with explore embed</source>
            <translation>데이터셋 {}에 벡터가 없습니다. explore embed로 만드세요</translation>
        </message>
        <message>
            <source>data set {} has no vectors named &quot;{}&quot;; it has {}</source>
            <translation>데이터셋 {}에 이름이 &quot;{}&quot;인 벡터가 없습니다. 있는 것은 {}입니다</translation>
        </message>
        <message>
            <source>the vectors &quot;{}&quot; are not complete; make them first</source>
            <translation>벡터 &quot;{}&quot;이(가) 완성되지 않았습니다. 먼저 만드세요</translation>
        </message>
        <message>
            <source>needs either --vectors or --points</source>
            <translation>--vectors나 --points 가운데 하나가 필요합니다</translation>
        </message>
        <message>
            <source>there is no such cluster by now; look at the clusters again</source>
            <translation>그런 군집은 이제 없습니다. 군집을 다시 보세요</translation>
        </message>
        <message>
            <source>a cluster needs a name; write one</source>
            <translation>군집에는 이름이 필요합니다. 이름을 적으세요</translation>
        </message>
        <message>
            <source>another cluster is called that; take another name, or merge them</source>
            <translation>다른 군집이 그 이름을 쓰고 있습니다. 다른 이름을 쓰거나 둘을 합치세요</translation>
        </message>
        <message>
            <source>one cluster is nothing to merge; choose two or more</source>
            <translation>군집 하나로는 합칠 수 없습니다. 둘 이상 고르세요</translation>
        </message>
        <message>
            <source>its members do not come apart; ask for more parts, or a higher resolution</source>
            <translation>구성원이 나뉘지 않습니다. 더 많은 부분이나 더 높은 해상도를 고르세요</translation>
        </message>
    <message>
            <source>the encoder has no prompts; leave it out</source>
            <translation>이 인코더에는 프롬프트가 없습니다. 빼고 다시 하세요</translation>
        </message>
    <message>
            <source>there is no prompt {}; there are {}</source>
            <translation>{}(이)라는 프롬프트가 없습니다. {}이(가) 있습니다</translation>
        </message>
    <message>
            <source>the file is missing; get the whole folder</source>
            <translation>파일이 없습니다. 폴더 전체를 받으세요</translation>
        </message>
    <message>
            <source>its activation &quot;{}&quot; is not known here; there are gelu, gelu_new and relu</source>
            <translation>활성 함수 &quot;{}&quot;은(는) 알지 못합니다. gelu, gelu_new, relu가 있습니다</translation>
        </message>
    <message>
            <source>its architecture is &quot;{}&quot;; Hankki reads BERT, RoBERTa and XLM-R (all-MiniLM-L6-v2, say, or multilingual-e5-small)</source>
            <translation>구조가 &quot;{}&quot;입니다. Hankki는 BERT, RoBERTa, XLM-R을 읽습니다(예를 들어 all-MiniLM-L6-v2나 multilingual-e5-small)</translation>
        </message>
    <message>
            <source>its positions are &quot;{}&quot;, and only absolute ones are known here</source>
            <translation>위치 표현이 &quot;{}&quot;입니다. 여기서는 절대 위치만 압니다</translation>
        </message>
    <message>
            <source>a number between 0 and 1</source>
            <translation>0과 1 사이의 수</translation>
        </message>
    <message>
            <source>hidden_size {} is no multiple of its {} attention heads</source>
            <translation>hidden_size {}이(가) 어텐션 헤드 수 {}의 배수가 아닙니다</translation>
        </message>
    <message>
            <source>max_position_embeddings {} leaves no position for a token</source>
            <translation>max_position_embeddings {}(으)로는 토큰을 놓을 자리가 없습니다</translation>
        </message>
    <message>
            <source>word_embedding_dimension {} is not the model&apos;s hidden_size {}</source>
            <translation>word_embedding_dimension {}이(가) 모델의 hidden_size {}와(과) 다릅니다</translation>
        </message>
    <message>
            <source>it names no way of pooling</source>
            <translation>풀링 방법이 적혀 있지 않습니다</translation>
        </message>
    <message>
            <source>its activation &quot;{}&quot; is not known here; there are Tanh, Identity, ReLU, GELU and Sigmoid</source>
            <translation>활성 함수 &quot;{}&quot;은(는) 알지 못합니다. Tanh, Identity, ReLU, GELU, Sigmoid가 있습니다</translation>
        </message>
    <message>
            <source>in_features {} is not the width {} of what comes before it</source>
            <translation>in_features {}이(가) 앞 단계의 폭 {}와(과) 다릅니다</translation>
        </message>
    <message>
            <source>the path &quot;{}&quot; is no folder in this one</source>
            <translation>경로 &quot;{}&quot;은(는) 이 폴더 안의 폴더가 아닙니다</translation>
        </message>
    <message>
            <source>its first module is no Transformer; Hankki reads sentence encoders made of Transformer, Pooling, Dense and Normalize</source>
            <translation>첫 모듈이 Transformer가 아닙니다. Hankki는 Transformer, Pooling, Dense, Normalize로 이루어진 문장 인코더를 읽습니다</translation>
        </message>
    <message>
            <source>its module {} is not known at this place; Hankki reads sentence encoders made of Transformer, Pooling, Dense and Normalize</source>
            <translation>이 자리의 모듈 {}을(를) 알지 못합니다. Hankki는 Transformer, Pooling, Dense, Normalize로 이루어진 문장 인코더를 읽습니다</translation>
        </message>
    <message>
            <source>max_seq_length {} is more than the {} positions of the model</source>
            <translation>max_seq_length {}이(가) 모델의 위치 수 {}보다 큽니다</translation>
        </message>
    <message>
            <source>max_seq_length {} leaves no room for text</source>
            <translation>max_seq_length {}(으)로는 글이 들어갈 자리가 없습니다</translation>
        </message>
    <message>
            <source>the tokenizer has tokens up to {}, and the model {} of them; get both from the same model</source>
            <translation>토크나이저의 토큰 번호는 {}까지인데 모델의 토큰은 {}개입니다. 둘 다 같은 모델의 것을 받으세요</translation>
        </message>
    <message>
            <source>its default prompt &quot;{}&quot; is none of its prompts</source>
            <translation>기본 프롬프트 &quot;{}&quot;이(가) 프롬프트 목록에 없습니다</translation>
        </message>
    <message>
            <source>there is no such folder; name the folder of a sentence encoder</source>
            <translation>그런 폴더가 없습니다. 문장 인코더의 폴더를 지정하세요</translation>
        </message>
    <message>
            <source>it is only a pointer of Git LFS; fetch the file itself with &quot;git lfs pull&quot;</source>
            <translation>Git LFS가 남긴 표시일 뿐입니다. &quot;git lfs pull&quot;로 실제 파일을 받으세요</translation>
        </message>
    <message>
            <source>it needs {} MB of memory, and {} MB are free; choose a smaller model</source>
            <translation>메모리 {}MB가 필요한데 {}MB만 남았습니다. 더 작은 모델을 고르세요</translation>
        </message>
    <message>
            <source>the file of &quot;{}&quot; is not in its folder</source>
            <translation>&quot;{}&quot;이(가) 든 파일이 이 폴더에 있지 않습니다</translation>
        </message>
    <message>
            <source>files of this kind can run code, so they are not opened; convert it with Python: from transformers import AutoModel; AutoModel.from_pretrained(&quot;{}&quot;).save_pretrained(&quot;{}&quot;)</source>
            <translation>이런 파일은 코드를 실행할 수 있어 열지 않습니다. Python으로 바꾸세요: from transformers import AutoModel; AutoModel.from_pretrained(&quot;{}&quot;).save_pretrained(&quot;{}&quot;)</translation>
        </message>
    <message>
            <source>it has no tensor {}; its config.json describes another model, or it is not complete: get the whole folder</source>
            <translation>텐서 {}이(가) 없습니다. config.json이 다른 모델의 것이거나 파일이 온전하지 않습니다. 폴더 전체를 받으세요</translation>
        </message>
    <message>
            <source>its tensor {} is [{}], and config.json says [{}]; get both from the same model</source>
            <translation>텐서 {}의 크기가 [{}]인데 config.json에는 [{}](으)로 적혀 있습니다. 둘 다 같은 모델의 것을 받으세요</translation>
        </message>
    <message>
            <source>its tensor {} cannot be used: {}</source>
            <translation>텐서 {}을(를) 쓸 수 없습니다. {}</translation>
        </message>
    <message>
            <source>Encoding texts</source>
            <translation>글을 벡터로 바꾸는 중</translation>
        </message>
    <message>
            <source>sentence encoders need LibTorch: install the package hankki-torch, or libtorch-dev and build Hankki with -DHANKKI_WITH_TORCH=ON; or take vectors of TF-IDF and SVD</source>
            <translation>문장 인코더에는 LibTorch가 필요합니다. hankki-torch 패키지를 설치하거나, libtorch-dev를 설치하고 -DHANKKI_WITH_TORCH=ON으로 Hankki를 빌드하세요. 아니면 TF-IDF와 SVD의 벡터를 쓰세요</translation>
        </message>
    <message>
            <source>its weights make vectors that are no numbers; get a fresh copy of the model</source>
            <translation>가중치가 수가 아닌 벡터를 만듭니다. 모델을 다시 받으세요</translation>
        </message>
    <message>
            <source>not a unigram model of SentencePiece with &lt;unk&gt;, &lt;s&gt; and &lt;/s&gt; at its start, as XLM-R has; get a fresh copy of it, or save the tokenizer as tokenizer.json</source>
            <translation>XLM-R처럼 &lt;unk&gt;, &lt;s&gt;, &lt;/s&gt;로 시작하는 SentencePiece 유니그램 모델이 아닙니다. 온전한 파일을 다시 받거나 토크나이저를 tokenizer.json으로 저장하세요</translation>
        </message>
    <message>
            <source>Training</source>
            <translation>학습</translation>
        </message>
    <message>
            <source>Start from</source>
            <translation>시작점</translation>
        </message>
    <message>
            <source>The folder of a sentence encoder whose weights and vocabulary training starts from; empty: from scratch, and the other settings of the network count.</source>
            <translation>학습을 시작할 가중치와 어휘가 든 문장 인코더 폴더. 비우면 처음부터 학습하고 신경망의 다른 설정을 씁니다.</translation>
        </message>
    <message>
            <source>Vocabulary</source>
            <translation>어휘</translation>
        </message>
    <message>
            <source>Word pieces at most, made from the texts.</source>
            <translation>글에서 만드는 단어 조각의 최대 수.</translation>
        </message>
    <message>
            <source>pieces</source>
            <translation>조각</translation>
        </message>
    <message>
            <source>Length of each vector; a multiple of the heads.</source>
            <translation>각 벡터의 길이. 헤드 수의 배수여야 합니다.</translation>
        </message>
    <message>
            <source>Layers of attention.</source>
            <translation>어텐션 층의 수.</translation>
        </message>
    <message>
            <source>Heads</source>
            <translation>헤드</translation>
        </message>
    <message>
            <source>Heads of attention in each layer.</source>
            <translation>각 층의 어텐션 헤드 수.</translation>
        </message>
    <message>
            <source>Most tokens</source>
            <translation>최대 토큰</translation>
        </message>
    <message>
            <source>How much of a text is read at once; of longer ones the windows&apos; mean counts.</source>
            <translation>한 번에 읽는 글의 길이. 더 긴 글은 나누어 읽은 것의 평균을 씁니다.</translation>
        </message>
    <message>
            <source>tokens</source>
            <translation>토큰</translation>
        </message>
    <message>
            <source>How often each text is read.</source>
            <translation>각 글을 읽는 횟수.</translation>
        </message>
    <message>
            <source>Texts that are told apart from each other at once.</source>
            <translation>한 번에 서로 구별해 내는 글의 수.</translation>
        </message>
    <message>
            <source>Adam&apos;s step at the start; it falls to 0 evenly.</source>
            <translation>처음의 Adam 보폭. 0까지 고르게 줄어듭니다.</translation>
        </message>
    <message>
            <source>Temperature</source>
            <translation>온도</translation>
        </message>
    <message>
            <source>Cosines are divided by it: the smaller, the more the nearest other texts count.</source>
            <translation>코사인을 이 값으로 나눕니다. 작을수록 가장 가까운 다른 글이 더 중요해집니다.</translation>
        </message>
    <message>
            <source>Share of activations that is dropped, each time others: all in which the two readings of a text differ.</source>
            <translation>매번 다르게 버리는 활성값의 비율. 한 글을 두 번 읽은 결과는 이것에서만 달라집니다.</translation>
        </message>
    <message>
            <source>{} is no multiple of {} heads; choose one that is</source>
            <translation>{}은(는) 헤드 {}개의 배수가 아닙니다. 배수를 고르세요</translation>
        </message>
    <message>
            <source>it is no BERT, RoBERTa or XLM-R; start from one of them, or from scratch</source>
            <translation>BERT, RoBERTa, XLM-R이 아닙니다. 그중 하나에서 시작하거나 처음부터 학습하세요</translation>
        </message>
    <message>
            <source>fewer than two recipes have words; choose other fields</source>
            <translation>단어가 있는 레시피가 두 개도 되지 않습니다. 다른 항목을 고르세요</translation>
        </message>
    <message>
            <source>Training Bert2Vec, epoch {} of {}</source>
            <translation>Bert2Vec 학습 중, {2} 에포크 가운데 {1}</translation>
        </message>
    <message>
            <source>the loss is no number any more; choose a smaller one</source>
            <translation>손실이 더 이상 수가 아닙니다. 더 작은 값을 고르세요</translation>
        </message>
    <message>
            <source>A small transformer that reads each text twice with other parts of itself dropped, and learns to know it again among others. Needs LibTorch but no model file.</source>
            <translation>글마다 제 일부를 다르게 버리며 두 번 읽고, 다른 글 사이에서 그 글을 다시 알아보도록 배우는 작은 트랜스포머입니다. LibTorch가 필요하지만 모델 파일은 필요 없습니다.</translation>
        </message>
    <message>
            <source>Two layers of 128, from scratch, in minutes.</source>
            <translation>폭 128인 두 층을 처음부터 몇 분 만에 학습합니다.</translation>
        </message>
    <message>
            <source>a list of files in its folder</source>
            <translation>이 폴더 안의 파일 목록</translation>
        </message>
    <message>
            <source>a list of sizes</source>
            <translation>크기 목록</translation>
        </message>
    <message>
            <source>its weights are not those of the Universal Sentence Encoder Lite; fetch it with packaging/get-encoder.sh</source>
            <translation>Universal Sentence Encoder Lite의 가중치가 아닙니다. packaging/get-encoder.sh로 받으세요</translation>
        </message>
    <message>
            <source>it has no tensor {} of the Universal Sentence Encoder Lite; fetch it with packaging/get-encoder.sh</source>
            <translation>Universal Sentence Encoder Lite의 텐서 {}이(가) 없습니다. packaging/get-encoder.sh로 받으세요</translation>
        </message>
    <message>
            <source>it is not a list of pieces with their scores</source>
            <translation>점수가 달린 조각 목록이 아닙니다</translation>
        </message>
    <message>
            <source>Encoder</source>
            <translation>인코더</translation>
        </message>
    <message>
            <source>Folder</source>
            <translation>폴더</translation>
        </message>
    <message>
            <source>A folder of sentence-transformers (BERT, RoBERTa or XLM-R), or what packaging/get-encoder.sh fetches, which knows English only.</source>
            <translation>sentence-transformers 폴더(BERT, RoBERTa, XLM-R)나 packaging/get-encoder.sh로 받은 폴더. 받은 것은 영어만 압니다.</translation>
        </message>
    <message>
            <source>Windows</source>
            <translation>나누어 읽기</translation>
        </message>
    <message>
            <source>A text that is longer than the encoder reads at once is read in windows, whose mean counts; otherwise the rest is left out.</source>
            <translation>인코더가 한 번에 읽는 것보다 긴 글은 나누어 읽고 그 평균을 씁니다. 아니면 나머지를 버립니다.</translation>
        </message>
    <message>
            <source>epoch {} of {}: loss {}</source>
            <translation>{2} 에포크 가운데 {1}: 손실 {3}</translation>
        </message>
    <message>
            <source>A pretrained transformer from a folder on this machine reads each text. Needs LibTorch and the folder.</source>
            <translation>이 컴퓨터의 폴더에 있는 사전 학습 트랜스포머가 글을 하나씩 읽습니다. LibTorch와 그 폴더가 필요합니다.</translation>
        </message>
    <message>
            <source>Longer texts in windows.</source>
            <translation>긴 글은 나누어 읽습니다.</translation>
        </message>
    <message>
            <source>it is not two tokens with a blank between them</source>
            <translation>빈칸으로 나뉜 토큰 두 개가 아닙니다</translation>
        </message>
    <message>
            <source>the vocabulary lacks a token of the merge &quot;{} {}&quot;; get the tokenizer&apos;s files that belong to the model</source>
            <translation>병합 &quot;{} {}&quot;의 토큰이 어휘에 없습니다. 모델에 맞는 토크나이저 파일을 받으세요</translation>
        </message>
    <message>
            <source>its normalisation is damaged; get a fresh copy of it</source>
            <translation>정규화 자료가 손상되었습니다. 온전한 파일을 다시 받으세요</translation>
        </message>
    <message>
            <source>ICU cannot normalise text ({}); install its data</source>
            <translation>ICU가 글을 정규화하지 못합니다({}). ICU 자료를 설치하세요</translation>
        </message>
    <message>
            <source>it is not JSON; get a fresh copy of it</source>
            <translation>JSON이 아닙니다. 온전한 파일을 다시 받으세요</translation>
        </message>
    <message>
            <source>it is not a JSON object</source>
            <translation>JSON 객체가 아닙니다</translation>
        </message>
    <message>
            <source>it is not a JSON list</source>
            <translation>JSON 목록이 아닙니다</translation>
        </message>
    <message>
            <source>it has no &quot;{}&quot;; get a fresh copy of it</source>
            <translation>&quot;{}&quot;이(가) 없습니다. 온전한 파일을 다시 받으세요</translation>
        </message>
    <message>
            <source>a text</source>
            <translation>글</translation>
        </message>
    <message>
            <source>an object</source>
            <translation>객체</translation>
        </message>
    <message>
            <source>a list</source>
            <translation>목록</translation>
        </message>
    <message>
            <source>a list of objects</source>
            <translation>객체 목록</translation>
        </message>
    <message>
            <source>a number</source>
            <translation>수</translation>
        </message>
    <message>
            <source>it has no tokens; get a fresh copy of it</source>
            <translation>토큰이 없습니다. 온전한 파일을 다시 받으세요</translation>
        </message>
    <message>
            <source>it has more than {} tokens</source>
            <translation>토큰이 {}개보다 많습니다</translation>
        </message>
    <message>
            <source>the id {} of &quot;{}&quot; is larger than there are tokens</source>
            <translation>&quot;{2}&quot;의 번호 {1}이(가) 토큰 수보다 큽니다</translation>
        </message>
    <message>
            <source>the id {} stands twice</source>
            <translation>번호 {}이(가) 두 번 나옵니다</translation>
        </message>
    <message>
            <source>it lacks the token {}; get the tokenizer&apos;s files that belong to the model</source>
            <translation>토큰 {}이(가) 없습니다. 모델에 맞는 토크나이저 파일을 받으세요</translation>
        </message>
    <message>
            <source>it has no tokenizer: neither vocab.txt, nor vocab.json with merges.txt, nor sentencepiece.bpe.model, nor tokenizer.json; get the whole folder</source>
            <translation>토크나이저가 없습니다. vocab.txt, merges.txt와 vocab.json, sentencepiece.bpe.model, tokenizer.json 가운데 아무것도 없습니다. 폴더 전체를 받으세요</translation>
        </message>
    <message>
            <source>its {} &quot;{}&quot; is not known here; Hankki reads WordPiece with BERT&apos;s normalizer, byte-level BPE, and Unigram</source>
            <translation>{} &quot;{}&quot;은(는) 알지 못합니다. Hankki는 BERT 정규화를 쓰는 WordPiece, 바이트 단위 BPE, Unigram을 읽습니다</translation>
        </message>
    <message>
            <source>a token and its id</source>
            <translation>토큰과 그 번호</translation>
        </message>
    <message>
            <source>a list of ids</source>
            <translation>번호 목록</translation>
        </message>
    <message>
            <source>a list of pairs</source>
            <translation>쌍의 목록</translation>
        </message>
    <message>
            <source>a list of tokens with their scores</source>
            <translation>점수가 달린 토큰 목록</translation>
        </message>
    <message>
            <source>the added token &quot;{}&quot; has an id of another one</source>
            <translation>추가된 토큰 &quot;{}&quot;의 번호는 다른 토큰의 것입니다</translation>
        </message>
    <message>
            <source>its unknown token is none of its tokens</source>
            <translation>모르는 말을 나타내는 토큰이 토큰 목록에 없습니다</translation>
        </message>
    <message>
            <source>the score of &quot;{}&quot; is no number</source>
            <translation>&quot;{}&quot;의 점수가 수가 아닙니다</translation>
        </message>
        <message>
            <source>one line of {} names the columns again and is left out: line {}</source>
            <translation>{}의 한 줄이 열 이름을 다시 적고 있어 제외했습니다: {}번째 줄</translation>
        </message>
        <message>
            <source>one row of {} holds lines in quotes that look like rows of their own, which are lost if a quote is missing; it starts in line {}</source>
            <translation>{}의 한 행에 행처럼 보이는 줄이 따옴표 안에 있습니다. 따옴표가 빠졌다면 그 줄들을 잃습니다. {}번째 줄에서 시작합니다</translation>
        </message>
        <message>
            <source>its only row cannot be read, in line {}: {}</source>
            <translation>하나뿐인 행을 읽을 수 없습니다. {}번째 줄: {}</translation>
        </message>
        <message>
            <source>one id had blanks at an end, invisible characters or decomposed letters; it is kept without</source>
            <translation>ID 하나의 끝에 빈칸이 있거나 보이지 않는 문자 또는 분해된 글자가 있어 빼고 보관합니다</translation>
        </message>
        <message>
            <source>one validation row repeats a training pair and is left out of the split</source>
            <translation>검증 행 하나가 학습 쌍을 되풀이하여 분할에서 제외했습니다</translation>
        </message>
        <message>
            <source>one test row repeats a training pair and is left out of the split</source>
            <translation>테스트 행 하나가 학습 쌍을 되풀이하여 분할에서 제외했습니다</translation>
        </message>
        <message>
            <source>one test row repeats a validation pair and is left out of the split</source>
            <translation>테스트 행 하나가 검증 쌍을 되풀이하여 분할에서 제외했습니다</translation>
        </message>
        <message>
            <source>one row repeats a pair of its own part and counts once</source>
            <translation>행 하나가 같은 부분의 쌍을 되풀이하여 한 번만 셉니다</translation>
        </message>
        <message>
            <source>one interaction names a recipe that the recipe file lacks; that is kept with an id only</source>
            <translation>상호작용 하나가 레시피 파일에 없는 레시피를 가리킵니다. 그 레시피는 ID만 보관합니다</translation>
        </message>
        <message>
            <source>{} interactions name a recipe that the recipe file lacks; that is kept with an id only</source>
            <translation>상호작용 {}건이 레시피 파일에 없는 레시피 하나를 가리킵니다. 그 레시피는 ID만 보관합니다</translation>
        </message>
        <message>
            <source>one line of {} goes on with the list of a user that had one; they are put together</source>
            <translation>{}의 한 줄이 이미 목록이 있는 사용자의 목록을 이어 갑니다. 하나로 합쳤습니다</translation>
        </message>
        <message>
            <source>Comparing tags</source>
            <translation>태그 비교 중</translation>
        </message>
        <message>
            <source>Comparing pairs</source>
            <translation>쌍 비교 중</translation>
        </message>
        <message>
            <source>Finding new recipes</source>
            <translation>새 레시피 찾는 중</translation>
        </message>
        <message>
            <source>To be read by people: words of English that say nothing, and words of one recipe alone, are left out.</source>
            <translation>사람이 읽기 위한 설정: 뜻이 없는 영어 단어와 한 레시피에만 나오는 단어를 뺍니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::AboutDialog</name>
        <message>
            <source>Hankki %1</source>
            <translation>한끼 %1</translation>
        </message>
        <message>
            <source>Qt %1</source>
            <translation>Qt %1</translation>
        </message>
        <message>
            <source>BLAS: %1</source>
            <translation>BLAS: %1</translation>
        </message>
        <message>
            <source>Threads: %1 of %2 cores</source>
            <translation>스레드: 코어 %2개 중 %1개</translation>
        </message>
        <message>
            <source>System: %1, %2</source>
            <translation>시스템: %1, %2</translation>
        </message>
        <message>
            <source>About Hankki</source>
            <translation>한끼 정보</translation>
        </message>
        <message>
            <source>Hankki</source>
            <translation>한끼</translation>
        </message>
        <message>
            <source>An offline workbench for recommender-system experiments on recipes.</source>
            <translation>레시피 추천 시스템을 실험하는 오프라인 작업대입니다.</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later. Plots are drawn with QCustomPlot and Qt Charts.</source>
            <translation>GNU 일반 공중 사용 허가서(GPL) 버전 3 이상을 따르는 자유 소프트웨어입니다. 그래프는 QCustomPlot과 Qt Charts로 그립니다.</translation>
        </message>
        <message>
            <source>Copy versions</source>
            <translation>버전 복사</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>hankki::AppState</name>
        <message>
            <source>Opening %1</source>
            <translation>%1 여는 중</translation>
        </message>
        <message>
            <source>Making the built-in data set</source>
            <translation>내장 데이터셋 만드는 중</translation>
        </message>
        <message>
            <source>Built-in recipes</source>
            <translation>내장 레시피</translation>
        </message>
        <message>
            <source>Loading %1</source>
            <translation>%1 불러오는 중</translation>
        </message>
        <message>
            <source>Reading the workspace</source>
            <translation>작업 공간 읽는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::BarPlot</name>
        <message>
            <source> (%1 to %2)</source>
            <translation> (%1 ~ %2)</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>지표</translation>
        </message>
    </context>
    <context>
        <name>hankki::BestCard</name>
        <message>
            <source>Trials</source>
            <translation>시도</translation>
        </message>
        <message>
            <source>Epochs spent</source>
            <translation>쓴 에포크</translation>
        </message>
        <message>
            <source>Best validation %1</source>
            <translation>최고 검증 %1</translation>
        </message>
        <message>
            <source>Best so far</source>
            <translation>지금까지 최고</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>초</translation>
        </message>
        <message>
            <source>A study of several models shows here how their trials spread.</source>
            <translation>여러 모델을 탐색하면 시도들의 값이 어떻게 퍼져 있는지 여기에 나타납니다.</translation>
        </message>
        <message>
            <source>Validation %1 of the trials</source>
            <translation>시도들의 검증 %1</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>분포</translation>
        </message>
    </context>
    <context>
        <name>hankki::BoxPlot</name>
        <message numerus="yes">
            <source>%1: %n value(s)</source>
            <translation>
                <numerusform>%1: 값 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>median %1, middle half %2 to %3</source>
            <translation>중앙값 %1, 가운데 절반 %2 ~ %3</translation>
        </message>
    </context>
    <context>
        <name>hankki::CleaningCard</name>
        <message>
            <source>The data set has no star ratings.</source>
            <translation>데이터셋에 별점이 없습니다.</translation>
        </message>
        <message>
            <source>Counting what is left</source>
            <translation>남는 양 세는 중</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>%1건 남음</translation>
        </message>
        <message>
            <source>The data set is being cleaned.</source>
            <translation>데이터셋을 정제하고 있습니다.</translation>
        </message>
        <message>
            <source>There is no data set yet.</source>
            <translation>아직 데이터셋이 없습니다.</translation>
        </message>
        <message>
            <source>Switch a step on first.</source>
            <translation>먼저 단계를 하나 켜세요.</translation>
        </message>
        <message>
            <source>Nothing would be left.</source>
            <translation>남는 데이터가 없습니다.</translation>
        </message>
        <message>
            <source>Cleaning</source>
            <translation>정제</translation>
        </message>
        <message>
            <source>Rating 0 is “no rating”</source>
            <translation>별점 0은 “별점 없음”</translation>
        </message>
        <message>
            <source>Count every rating as 1</source>
            <translation>모든 별점을 1로 보기</translation>
        </message>
        <message>
            <source>Duplicates: keep the last</source>
            <translation>중복: 마지막만 남기기</translation>
        </message>
        <message>
            <source>k-core, repeated</source>
            <translation>k-코어, 반복</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>적용</translation>
        </message>
        <message>
            <source>Keep ratings from</source>
            <translation>남길 최소 별점</translation>
        </message>
        <message>
            <source>Users with at least</source>
            <translation>사용자, 최소</translation>
        </message>
        <message>
            <source>Recipes with at least</source>
            <translation>레시피, 최소</translation>
        </message>
        <message>
            <source>Check the steps and what each of them takes, then apply them.</source>
            <translation>단계와 각 단계에서 빠지는 수를 확인한 뒤 적용하세요.</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1에서</translation>
        </message>
    </context>
    <context>
        <name>hankki::CleaningRow</name>
        <message>
            <source>off</source>
            <translation>꺼짐</translation>
        </message>
        <message numerus="yes">
            <source>%n rounds</source>
            <translation>
                <numerusform>%n회 반복</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::ComparePage</name>
        <message>
            <source>There is no finished run to export.</source>
            <translation>내보낼 완료된 실행이 없습니다.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Export runs</source>
            <translation>실행 기록 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>See which models are better, by how much, and at what cost.</source>
            <translation>어떤 모델이 얼마나, 어떤 비용으로 더 나은지 봅니다.</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>CSV 내보내기</translation>
        </message>
        <message>
            <source>Here finished runs stand side by side. Train a model on this split first.</source>
            <translation>완료된 실행을 나란히 견주는 곳입니다. 먼저 이 분할로 모델을 학습하세요.</translation>
        </message>
        <message>
            <source>Train models</source>
            <translation>모델 학습하기</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행 기록</translation>
        </message>
        <message>
            <source>best epoch</source>
            <translation>최고 에포크</translation>
        </message>
        <message>
            <source>last epoch</source>
            <translation>마지막 에포크</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>거르기</translation>
        </message>
    <message>
            <source>Show on the Train page</source>
            <translation>학습 페이지에서 보기</translation>
        </message>
    <message>
            <source>Use these values</source>
            <translation>이 값 쓰기</translation>
        </message>
    <message>
            <source>Show in the plots</source>
            <translation>그래프에 나타내기</translation>
        </message>
    <message>
            <source>Show only the selected runs in the plots</source>
            <translation>선택한 실행만 그래프에 나타내기</translation>
        </message>
    <message>
            <source>Show all runs in the plots</source>
            <translation>모든 실행을 그래프에 나타내기</translation>
        </message>
    <message>
            <source>Copy selected rows</source>
            <translation>선택한 행 복사</translation>
        </message>
        <message>
            <source>Laying out the runs</source>
            <translation>실행 표 만들기</translation>
        </message>
    </context>
    <context>
        <name>hankki::Coordinates</name>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
    </context>
    <context>
        <name>hankki::CoordinatesCard</name>
        <message>
            <source>All models</source>
            <translation>모든 모델</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>drag along an axis to select</source>
            <translation>축을 따라 끌면 골라집니다</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Parallel coordinates of the trials</source>
            <translation>시도들의 평행 좌표</translation>
        </message>
    </context>
    <context>
        <name>hankki::CurvesCard</name>
        <message>
            <source>Reading curves</source>
            <translation>곡선 읽는 중</translation>
        </message>
        <message>
            <source>Validation %1</source>
            <translation>검증 %1</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>초</translation>
        </message>
        <message>
            <source>Check runs that train by epochs to see how they learned.</source>
            <translation>에포크로 학습한 실행을 골라 어떻게 배웠는지 보세요.</translation>
        </message>
        <message>
            <source>Loss, %1</source>
            <translation>손실, %1</translation>
        </message>
        <message>
            <source>Training loss</source>
            <translation>학습 손실</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>곡선</translation>
        </message>
    </context>
    <context>
        <name>hankki::CurvesView</name>
        <message>
            <source>Validation %1</source>
            <translation>검증 %1</translation>
        </message>
        <message>
            <source>Training loss ÷ loss of epoch 1</source>
            <translation>학습 손실 ÷ 첫 에포크의 손실</translation>
        </message>
        <message>
            <source>Training loss</source>
            <translation>학습 손실</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>평활</translation>
        </message>
        <message>
            <source>Faint line: raw values. Strong line: smoothed over all epochs. Ring: best epoch, kept as checkpoint.</source>
            <translation>옅은 선: 원래 값. 짙은 선: 모든 에포크로 평활한 값. 고리: 최고 에포크(체크포인트로 보관).</translation>
        </message>
    </context>
    <context>
        <name>hankki::DataPage</name>
        <message>
            <source>Measuring the data set</source>
            <translation>데이터셋 재는 중</translation>
        </message>
        <message>
            <source>Built-in recipes</source>
            <translation>내장 레시피</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>가져오는 중</translation>
        </message>
        <message>
            <source>The import was cancelled; the workspace is as it was.</source>
            <translation>가져오기를 취소했습니다. 작업 공간은 그대로입니다.</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>%1, cleaned</source>
            <translation>%1, 정제됨</translation>
        </message>
        <message>
            <source>Cleaning %1</source>
            <translation>%1 정제 중</translation>
        </message>
        <message>
            <source>Making the split</source>
            <translation>분할 만드는 중</translation>
        </message>
        <message>
            <source>Renaming</source>
            <translation>이름 바꾸는 중</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Export the table</source>
            <translation>표 내보내기</translation>
        </message>
        <message>
            <source>Spreadsheet (*.csv)</source>
            <translation>스프레드시트 (*.csv)</translation>
        </message>
        <message>
            <source>There is no data set yet.</source>
            <translation>아직 데이터셋이 없습니다.</translation>
        </message>
        <message>
            <source>No workspace is open.</source>
            <translation>열린 작업 공간이 없습니다.</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>Import recipes and ratings, check their quality, and clean them into a data set to train on.</source>
            <translation>레시피와 평점을 가져와 품질을 살피고, 학습할 데이터셋으로 다듬습니다.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>가져오기…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Next: make a split</source>
            <translation>다음: 분할 만들기</translation>
        </message>
        <message>
            <source>A workspace needs a data set: load the one that comes with Hankki, or drop files of your own here.</source>
            <translation>작업 공간에는 데이터셋이 필요합니다. 한끼에 들어 있는 것을 불러오거나 파일을 여기에 끌어다 놓으세요.</translation>
        </message>
        <message>
            <source>Load the built-in data set</source>
            <translation>내장 데이터셋 불러오기</translation>
        </message>
        <message>
            <source>Import a data set…</source>
            <translation>데이터셋 가져오기…</translation>
        </message>
        <message>
            <source>Make a split…</source>
            <translation>분할 만들기…</translation>
        </message>
        <message>
            <source>Clean the data set…</source>
            <translation>데이터셋 정제…</translation>
        </message>
        <message>
            <source>Edit and try again</source>
            <translation>고쳐서 다시 시도</translation>
        </message>
        <message>
            <source>The data set is being read.</source>
            <translation>데이터셋을 읽는 중입니다.</translation>
        </message>
        <message>
            <source>Here the data set is shown once it has been read.</source>
            <translation>데이터셋을 다 읽으면 여기에 나타납니다.</translation>
        </message>
    <message>
            <source>Remove %1 with its splits (%2) and runs (%3)?</source>
            <translation>%1을(를) 분할(%2)과 실행(%3)까지 지울까요?</translation>
        </message>
        <message>
            <source>Made %1 with %2. The old one stays.</source>
            <translation>%1을(를) 만들었습니다: %2. 원래 것은 그대로입니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::DataTable</name>
        <message>
            <source>Columns</source>
            <translation>열</translation>
        </message>
    </context>
    <context>
        <name>hankki::DatasetBar</name>
        <message>
            <source>cleaned</source>
            <translation>정제됨</translation>
        </message>
        <message>
            <source>loaded</source>
            <translation>불러옴</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>불러오는 중</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Dates not available</source>
            <translation>날짜 없음</translation>
        </message>
        <message>
            <source>time splits are off</source>
            <translation>시간 분할 불가</translation>
        </message>
        <message>
            <source>users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>recipes</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>interactions</source>
            <translation>상호작용</translation>
        </message>
        <message>
            <source>density</source>
            <translation>밀도</translation>
        </message>
        <message>
            <source>mean rating</source>
            <translation>평균 별점</translation>
        </message>
        <message>
            <source>median per user</source>
            <translation>사용자별 중앙값</translation>
        </message>
        <message>
            <source>median per recipe</source>
            <translation>레시피별 중앙값</translation>
        </message>
        <message>
            <source>Gini of popularity</source>
            <translation>인기도 지니 계수</translation>
        </message>
        <message>
            <source>Data set</source>
            <translation>데이터셋</translation>
        </message>
        <message>
            <source>Name of the data set</source>
            <translation>데이터셋 이름</translation>
        </message>
        <message>
            <source>Rename the data set</source>
            <translation>데이터셋 이름 바꾸기</translation>
        </message>
        <message>
            <source>Remove the data set</source>
            <translation>데이터셋 지우기</translation>
        </message>
        <message>
            <source>a data set that is gone</source>
            <translation>지금은 없는 데이터셋</translation>
        </message>
        <message>
            <source>Cleaned from %1: %2; %3 left</source>
            <translation>%1에서 정제: %2; 남은 수 %3</translation>
        </message>
        <message numerus="yes">
            <source>%1 in %n round(s)</source>
            <translation>
                <numerusform>%1 (%n회 반복)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::DensityPlot</name>
        <message>
            <source> (%1 to %2)</source>
            <translation> (%1 ~ %2)</translation>
        </message>
    </context>
    <context>
        <name>hankki::DistributionCard</name>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>median %1</source>
            <translation>중앙값 %1</translation>
        </message>
        <message>
            <source>top %1 hold %2 of ratings</source>
            <translation>상위 %1에 평점의 %2</translation>
        </message>
        <message>
            <source>%1 over 24 h</source>
            <translation>24시간 초과 %1개</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>평점</translation>
        </message>
        <message>
            <source>Stars (none = reviewed without a rating)</source>
            <translation>별점 (없음 = 별점 없는 후기)</translation>
        </message>
        <message>
            <source>Number of ratings</source>
            <translation>평점 수</translation>
        </message>
        <message>
            <source>Activity per user</source>
            <translation>사용자별 활동</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Popularity long tail</source>
            <translation>인기도 긴 꼬리</translation>
        </message>
        <message>
            <source>Cooking time</source>
            <translation>조리 시간</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>1 h</source>
            <translation>1시간</translation>
        </message>
        <message>
            <source>4 h</source>
            <translation>4시간</translation>
        </message>
        <message>
            <source>1 d</source>
            <translation>1일</translation>
        </message>
        <message>
            <source>7 d</source>
            <translation>7일</translation>
        </message>
        <message>
            <source>Ratings per user</source>
            <translation>사용자별 평점 수</translation>
        </message>
        <message>
            <source>Recipe rank by popularity</source>
            <translation>인기 순위</translation>
        </message>
        <message>
            <source>Ratings per recipe</source>
            <translation>레시피별 평점 수</translation>
        </message>
        <message>
            <source>Cooking time, minutes</source>
            <translation>조리 시간, 분</translation>
        </message>
        <message>
            <source>Ratings by month</source>
            <translation>월별 평점</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>월</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>연도</translation>
        </message>
    </context>
    <context>
        <name>hankki::ExportFile</name>
    <message>
            <source>Saved as %1.</source>
            <translation>%1(으)로 저장했습니다.</translation>
        </message>
    <message>
            <source>Show in folder</source>
            <translation>폴더에서 보기</translation>
        </message>
    </context>
    <context>
        <name>hankki::FormCard</name>
        <message>
            <source>As the preset</source>
            <translation>프리셋과 같음</translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n개 바뀜</numerusform>
            </translation>
        </message>
        <message>
            <source>No model is chosen.</source>
            <translation>고른 모델이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing is changed.</source>
            <translation>바뀐 것이 없습니다.</translation>
        </message>
        <message>
            <source>The parameters of the models that you choose at the left appear here.</source>
            <translation>왼쪽에서 고른 모델의 매개변수가 여기에 나옵니다.</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>About %1 of memory; %2 free</source>
            <translation>메모리 약 %1 필요, %2 남음</translation>
        </message>
        <message>
            <source>About %1 of memory</source>
            <translation>메모리 약 %1 필요</translation>
        </message>
    <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
    <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1번째</translation>
        </message>
    <message>
            <source>Parameters of the previous model</source>
            <translation>이전 모델의 매개변수</translation>
        </message>
    <message>
            <source>Parameters of the next model</source>
            <translation>다음 모델의 매개변수</translation>
        </message>
    </context>
    <context>
        <name>hankki::HistogramPlot</name>
        <message>
            <source>%1 (log)</source>
            <translation>%1 (로그)</translation>
        </message>
        <message>
            <source>%1 up to %2: %3</source>
            <translation>%1 이상 %2 미만: %3</translation>
        </message>
    </context>
    <context>
        <name>hankki::ImportDialog</name>
        <message>
            <source>Reading the files</source>
            <translation>파일 읽는 중</translation>
        </message>
        <message>
            <source>Import a data set</source>
            <translation>데이터셋 가져오기</translation>
        </message>
        <message>
            <source>Food.com</source>
            <translation>Food.com</translation>
        </message>
        <message>
            <source>Table by columns</source>
            <translation>열로 된 표</translation>
        </message>
        <message>
            <source>Ready split</source>
            <translation>미리 나눈 데이터</translation>
        </message>
        <message>
            <source>Adjacency lists</source>
            <translation>인접 목록</translation>
        </message>
        <message>
            <source>Built-in data</source>
            <translation>내장 데이터</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>as the file</source>
            <translation>파일 이름대로</translation>
        </message>
        <message>
            <source>Unreadable rows, at most</source>
            <translation>허용할 읽지 못한 행</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>가져오기</translation>
        </message>
    </context>
    <context>
        <name>hankki::ImportForm</name>
        <message>
            <source>Tables and lists (*.csv *.tsv *.txt *.inter *.gz *.xz);;All files (*)</source>
            <translation>표와 목록 (*.csv *.tsv *.txt *.inter *.gz *.xz);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Choose a file first.</source>
            <translation>먼저 파일을 고르세요.</translation>
        </message>
        <message>
            <source>Choose the test lists too.</source>
            <translation>테스트용 목록도 고르세요.</translation>
        </message>
        <message>
            <source>Choose the columns of the users and of the items.</source>
            <translation>사용자 열과 항목 열을 고르세요.</translation>
        </message>
        <message>
            <source>Reading the first rows</source>
            <translation>앞 행 읽는 중</translation>
        </message>
        <message>
            <source>User</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>choose…</source>
            <translation>고르기…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Food.com's recipes and interactions as they were published. Interactions may be left out. Also .gz and .xz.</source>
            <translation>공개된 그대로의 Food.com 레시피와 상호작용입니다. 상호작용은 없어도 됩니다. .gz와 .xz도 읽습니다.</translation>
        </message>
        <message>
            <source>A ready split with the columns user, item and split (train, valid or test).</source>
            <translation>user, item, split(train, valid, test) 열이 있는, 이미 나뉜 데이터입니다.</translation>
        </message>
        <message>
            <source>One line a user: the user's number, then the items' numbers.</source>
            <translation>한 줄에 사용자 하나: 사용자 번호 다음에 항목 번호들이 옵니다.</translation>
        </message>
        <message>
            <source>Recipes, users and two years of ratings that come with Hankki: made on this machine in a few seconds, the same for everybody.</source>
            <translation>한끼에 들어 있는 레시피와 사용자, 2년 치 평점입니다. 이 컴퓨터에서 몇 초 만에 만들며 누구에게나 같습니다.</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Training lists</source>
            <translation>학습용 목록</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Test lists</source>
            <translation>테스트용 목록</translation>
        </message>
        <message>
            <source>Interactions</source>
            <translation>상호작용</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>고르기…</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>평점</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>앞 행</translation>
        </message>
        <message>
            <source>%1 lies beside it.</source>
            <translation>같은 폴더에 %1 파일이 있습니다.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>이 파일 사용</translation>
        </message>
        <message>
            <source>%1 (column %2)</source>
            <translation>%1(%2번째 열)</translation>
        </message>
        <message>
            <source>Any table: commas, tabs, semicolons, bars, :: or blanks, with or without a header line. Also .gz and .xz.</source>
            <translation>어떤 표든 됩니다. 쉼표, 탭, 세미콜론, 세로줄, :: 또는 빈칸으로 나뉘고 머리글 줄은 없어도 됩니다. .gz와 .xz도 됩니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ImportSummary</name>
        <message>
            <source>Rows that could not be read and were left out: %1.</source>
            <translation>읽을 수 없어 뺀 행: %1.</translation>
        </message>
        <message>
            <source>Rows read: %1</source>
            <translation>읽은 행: %1</translation>
        </message>
        <message>
            <source>Recipes known only from interactions: %1</source>
            <translation>상호작용에만 나오는 레시피: %1</translation>
        </message>
        <message>
            <source>Recipes more than once, the first kept: %1</source>
            <translation>두 번 이상 나온 레시피(첫 번째만 남김): %1</translation>
        </message>
        <message>
            <source>Lines: %1</source>
            <translation>줄: %1</translation>
        </message>
        <message>
            <source>Dates from %1 to %2</source>
            <translation>날짜 %1 ~ %2</translation>
        </message>
        <message>
            <source>Imported %1: %2, %3, %4.</source>
            <translation>%1을(를) 가져왔습니다: %2, %3, %4.</translation>
        </message>
    </context>
    <context>
        <name>hankki::InteractionTableModel</name>
        <message>
            <source>(no name)</source>
            <translation>(이름 없음)</translation>
        </message>
        <message>
            <source>User</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>별점</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Recipe id</source>
            <translation>레시피 ID</translation>
        </message>
    </context>
    <context>
        <name>hankki::JobBar</name>
        <message>
            <source>No jobs running</source>
            <translation>진행 중인 작업 없음</translation>
        </message>
        <message>
            <source>%1 running</source>
            <translation>작업 %1개 진행 중</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>취소하는 중…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancel…</source>
            <translation>취소…</translation>
        </message>
        <message>
            <source>1 thread</source>
            <translation>스레드 1개</translation>
        </message>
        <message>
            <source>%1 threads</source>
            <translation>스레드 %1개</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>모두 취소</translation>
        </message>
        <message>
            <source>No job has said anything yet.</source>
            <translation>아직 작업이 남긴 기록이 없습니다.</translation>
        </message>
        <message>
            <source>What jobs said</source>
            <translation>작업 기록</translation>
        </message>
    </context>
    <context>
        <name>hankki::LinePlot</name>
        <message>
            <source>%1 (log)</source>
            <translation>%1 (로그)</translation>
        </message>
    </context>
    <context>
        <name>hankki::LiveCurvesCard</name>
        <message>
            <source>Here the learning curves of your runs appear while they train. Choose models at the left and start them.</source>
            <translation>학습하는 동안 실행의 학습 곡선이 여기에 나옵니다. 왼쪽에서 모델을 골라 시작하세요.</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>곡선</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>초</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>선형</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>로그</translation>
        </message>
        <message>
            <source>The first epoch has begun; its curve starts when it ends.</source>
            <translation>첫 에포크를 시작했습니다. 끝나면 곡선이 그려집니다.</translation>
        </message>
        <message>
            <source>Loss parts</source>
            <translation>손실 구성</translation>
        </message>
        <message>
            <source>What it recommends</source>
            <translation>추천 결과</translation>
        </message>
        <message>
            <source>Show models and runs again</source>
            <translation>모델과 실행 다시 보기</translation>
        </message>
        <message>
            <source>Give this card the whole page</source>
            <translation>이 카드를 페이지 전체로 보기</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>구성</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>추천</translation>
        </message>
    </context>
    <context>
        <name>hankki::LossPartsView</name>
        <message>
            <source>Training loss by part</source>
            <translation>학습 손실의 구성 요소</translation>
        </message>
        <message>
            <source>Weight in the loss</source>
            <translation>손실에서의 가중치</translation>
        </message>
        <message>
            <source>Each part with its weight: the parts of a run add up to its training loss. Colour and marker: the run. Dash: the part.</source>
            <translation>가중치를 곱한 값이라 한 실행의 구성 요소를 더하면 학습 손실이 됩니다. 색과 표식은 실행을, 선 모양은 구성 요소를 나타냅니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::MainWindow</name>
        <message>
            <source>Open another workspace…</source>
            <translation>다른 작업 공간 열기…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>%1 – Hankki</source>
            <translation>%1 – 한끼</translation>
        </message>
        <message>
            <source>Hankki</source>
            <translation>한끼</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>작업 공간</translation>
        </message>
        <message>
            <source>Data set</source>
            <translation>데이터셋</translation>
        </message>
        <message>
            <source>No workspaces yet</source>
            <translation>아직 작업 공간이 없습니다</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>새 작업 공간</translation>
        </message>
        <message>
            <source>experiments.hankki</source>
            <translation>experiments.hankki</translation>
        </message>
        <message>
            <source>Workspace folders (*.hankki)</source>
            <translation>작업 공간 폴더 (*.hankki)</translation>
        </message>
        <message>
            <source>Open workspace</source>
            <translation>작업 공간 열기</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New workspace…</source>
            <translation>새 작업 공간(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open workspace…</source>
            <translation>작업 공간 열기(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Recent workspaces</source>
            <translation>최근 작업 공간(&amp;R)</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>목록 비우기</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>내보내기(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>환경 설정(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>끝내기(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>데이터(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>실행(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>테마(&amp;T)</translation>
        </message>
        <message>
            <source>System</source>
            <translation>시스템</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>언어(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>전체 화면(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>창(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;New window</source>
            <translation>새 창(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Minimise</source>
            <translation>최소화(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;About Hankki</source>
            <translation>한끼 정보(&amp;A)</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>Qt 정보(&amp;Q)</translation>
        </message>
        <message>
            <source>Saving plot</source>
            <translation>그림 저장</translation>
        </message>
        <message>
            <source>The workspace is open for reading: nothing can be trained or changed in it.</source>
            <translation>읽기 전용으로 연 작업 공간입니다. 학습하거나 바꿀 수 없습니다.</translation>
        </message>
        <message>
            <source>Open for writing</source>
            <translation>쓰기용으로 열기</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Open read-only</source>
            <translation>읽기 전용으로 열기</translation>
        </message>
    <message>
            <source>Removed %1.</source>
            <translation>%1을(를) 지웠습니다.</translation>
        </message>
    <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
    <message>
            <source>&amp;Undo removal</source>
            <translation>지우기 되돌리기(&amp;U)</translation>
        </message>
    <message>
            <source>&amp;Undo removal of %1</source>
            <translation>%1 지우기 되돌리기(&amp;U)</translation>
        </message>
    <message>
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
    <message>
            <source>&amp;How it works</source>
            <translation>사용 방법(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>hankki::MapPlot</name>
        <message>
            <source>Map</source>
            <translation>지도</translation>
        </message>
    </context>
    <context>
        <name>hankki::MessageStrip</name>
        <message>
            <source>Details</source>
            <translation>자세히</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>hankki::MetricsCard</name>
        <message>
            <source>share of the catalogue</source>
            <translation>전체 레시피 중 비율</translation>
        </message>
        <message>
            <source>mean, bits</source>
            <translation>평균, 비트</translation>
        </message>
        <message>
            <source>mean training interactions</source>
            <translation>평균 학습 상호작용 수</translation>
        </message>
        <message>
            <source>over the catalogue</source>
            <translation>전체 레시피 기준</translation>
        </message>
        <message>
            <source>mean over users</source>
            <translation>사용자 평균</translation>
        </message>
        <message>
            <source>test part; dashed: MostPop</source>
            <translation>테스트 부분, 점선: MostPop</translation>
        </message>
        <message>
            <source>test part</source>
            <translation>테스트 부분</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Choose metrics</source>
            <translation>지표 고르기</translation>
        </message>
        <message>
            <source>test part; the rim is the best of these runs</source>
            <translation>테스트 부분; 바깥 테두리는 이 실행들 중 가장 좋은 값</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>막대</translation>
        </message>
        <message>
            <source>Radar</source>
            <translation>레이더</translation>
        </message>
    </context>
    <context>
        <name>hankki::ModelForm</name>
        <message>
            <source>of %1</source>
            <translation>/ %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::ModelListCard</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n개 고름</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1개</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
    </context>
    <context>
        <name>hankki::ModelRanges</name>
        <message>
            <source>This model has no parameters: one trial says what it reaches.</source>
            <translation>이 모델에는 매개변수가 없습니다. 한 번 시도하면 성능을 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Ticked parameters are searched; the others stay as the preset has them.</source>
            <translation>체크한 매개변수만 탐색하고, 나머지는 프리셋 값을 그대로 씁니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ParallelCoordinatesPlot</name>
        <message>
            <source>%1 (log)</source>
            <translation>%1 (로그)</translation>
        </message>
        <message>
            <source>Parallel coordinates</source>
            <translation>평행 좌표</translation>
        </message>
    </context>
    <context>
        <name>hankki::ParameterField</name>
        <message>
            <source>Enter a whole number from %1 to %2.</source>
            <translation>%1부터 %2까지의 정수를 넣으세요.</translation>
        </message>
        <message>
            <source>Enter a number from %1 to %2.</source>
            <translation>%1부터 %2까지의 수를 넣으세요.</translation>
        </message>
        <message>
            <source>Symbol in the paper: %1</source>
            <translation>논문의 기호: %1</translation>
        </message>
        <message>
            <source>Enter whole numbers from %1 to %2, with commas between.</source>
            <translation>%1에서 %2까지의 정수를 쉼표로 나누어 적으세요.</translation>
        </message>
        <message>
            <source>Enter numbers from %1 to %2, with commas between.</source>
            <translation>%1에서 %2까지의 수를 쉼표로 나누어 적으세요.</translation>
        </message>
        <message>
            <source>Enter texts with commas between.</source>
            <translation>글을 쉼표로 나누어 적으세요.</translation>
        </message>
        <message>
            <source>Enter %1 to %2 characters.</source>
            <translation>%1~%2자를 적으세요.</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>폴더를 고르세요.</translation>
        </message>
        <message>
            <source>Choose a file.</source>
            <translation>파일을 고르세요.</translation>
        </message>
        <message>
            <source>Choose...</source>
            <translation>고르기...</translation>
        </message>
    </context>
    <context>
        <name>hankki::ParameterFields</name>
        <message>
            <source>Advanced</source>
            <translation>고급</translation>
        </message>
    </context>
    <context>
        <name>hankki::ParameterForm</name>
        <message>
            <source>Paper</source>
            <translation>논문</translation>
        </message>
        <message>
            <source>There are no parameters to set.</source>
            <translation>정할 매개변수가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ParametersCard</name>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>프리셋</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1개</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Parameters that differ</source>
            <translation>서로 다른 매개변수</translation>
        </message>
        <message>
            <source>Show differing</source>
            <translation>다른 것만 보기</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>모두 보기</translation>
        </message>
    </context>
    <context>
        <name>hankki::Plot</name>
        <message>
            <source>plot</source>
            <translation>그래프</translation>
        </message>
        <message>
            <source>Save as PNG…</source>
            <translation>PNG로 저장…</translation>
        </message>
        <message>
            <source>Save as SVG…</source>
            <translation>SVG로 저장…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>PDF로 저장…</translation>
        </message>
        <message>
            <source>Save values as CSV…</source>
            <translation>값을 CSV로 저장…</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>처음 보기로</translation>
        </message>
        <message>
            <source>Save plot</source>
            <translation>그래프 저장</translation>
        </message>
    <message>
            <source>Copy image</source>
            <translation>이미지 복사</translation>
        </message>
    <message>
            <source>Undo zoom</source>
            <translation>확대 되돌리기</translation>
        </message>
    </context>
    <context>
        <name>hankki::PolarPlot</name>
        <message>
            <source>Radar</source>
            <translation>레이더</translation>
        </message>
    </context>
    <context>
        <name>hankki::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>환경 설정</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>System</source>
            <translation>시스템</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>스레드</translation>
        </message>
        <message>
            <source>all (%1)</source>
            <translation>모두 (%1)</translation>
        </message>
        <message>
            <source>How many processor cores a job may use. A run says which number it was trained with.</source>
            <translation>작업 하나가 쓸 수 있는 프로세서 코어 수입니다. 실행에는 몇 개로 학습했는지가 남습니다.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>확인</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>hankki::PresetRow</name>
        <message>
            <source>Preset</source>
            <translation>프리셋</translation>
        </message>
    </context>
    <context>
        <name>hankki::QualityCard</name>
        <message>
            <source>Refused rows</source>
            <translation>거부된 행</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>빠진 것이 없습니다</translation>
        </message>
        <message>
            <source>Quality report</source>
            <translation>품질 보고서</translation>
        </message>
        <message>
            <source>Show rows</source>
            <translation>행 보기</translation>
        </message>
        <message>
            <source>Blocks text features: %1</source>
            <translation>텍스트 특징을 막음: %1</translation>
        </message>
        <message>
            <source>To know: %1</source>
            <translation>알아 둘 것: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::QualityIssue</name>
        <message>
            <source>Name missing</source>
            <translation>이름 없음</translation>
        </message>
        <message>
            <source>Ingredients missing</source>
            <translation>재료 없음</translation>
        </message>
        <message>
            <source>Minutes missing</source>
            <translation>시간 없음</translation>
        </message>
        <message>
            <source>Description missing</source>
            <translation>설명 없음</translation>
        </message>
        <message>
            <source>Steps missing</source>
            <translation>단계 없음</translation>
        </message>
        <message>
            <source>Rating 0 (no stars)</source>
            <translation>별점 0 (별점 없음)</translation>
        </message>
        <message>
            <source>Shared names</source>
            <translation>같은 이름</translation>
        </message>
        <message>
            <source>Over 3,000 kcal</source>
            <translation>3,000 kcal 초과</translation>
        </message>
        <message>
            <source>Over 24 hours</source>
            <translation>24시간 초과</translation>
        </message>
        <message>
            <source>Duplicate ratings</source>
            <translation>중복 평점</translation>
        </message>
    </context>
    <context>
        <name>hankki::QueueCard</name>
        <message>
            <source>Evaluate again at</source>
            <translation>다시 평가할 k</translation>
        </message>
        <message>
            <source>k = %1</source>
            <translation>k = %1</translation>
        </message>
        <message>
            <source>Run #%1 was ranked again; Compare shows its metrics.</source>
            <translation>실행 #%1을(를) 다시 평가했습니다. 비교 화면에 지표가 있습니다.</translation>
        </message>
        <message>
            <source>Removing run #%1 also removes its model, curves and results.</source>
            <translation>실행 #%1을(를) 지우면 모델과 곡선, 결과도 지워집니다.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Show curve</source>
            <translation>곡선 보기</translation>
        </message>
        <message>
            <source>Here your runs stand: what trains, what waits, and what came of it.</source>
            <translation>학습 중인 실행과 기다리는 실행, 그 결과가 여기에 나옵니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::RangeField</name>
        <message>
            <source>Enter some of these, with commas between: %1.</source>
            <translation>다음 가운데 몇 개를 쉼표로 나누어 적으세요: %1</translation>
        </message>
        <message>
            <source>Enter whole numbers from %1 to %2, with commas between.</source>
            <translation>%1에서 %2까지의 정수를 쉼표로 나누어 적으세요.</translation>
        </message>
        <message>
            <source>Enter numbers from %1 to %2, with commas between.</source>
            <translation>%1에서 %2까지의 수를 쉼표로 나누어 적으세요.</translation>
        </message>
        <message>
            <source>Enter two whole numbers from %1 to %2, the smaller one first.</source>
            <translation>%1에서 %2까지의 정수 두 개를 작은 것부터 적으세요.</translation>
        </message>
        <message>
            <source>Enter two numbers from %1 to %2, the smaller one first.</source>
            <translation>%1에서 %2까지의 수 두 개를 작은 것부터 적으세요.</translation>
        </message>
        <message>
            <source>A logarithmic range starts above 0.</source>
            <translation>로그 범위는 0보다 큰 수에서 시작합니다.</translation>
        </message>
        <message>
            <source>Not searched: every trial has the preset's value.</source>
            <translation>탐색하지 않습니다. 모든 시도가 프리셋 값을 씁니다.</translation>
        </message>
        <message>
            <source>to</source>
            <comment>between the ends of a range</comment>
            <translation>~</translation>
        </message>
        <message>
            <source>values</source>
            <translation>값 목록</translation>
        </message>
        <message>
            <source>even range</source>
            <translation>균등 범위</translation>
        </message>
        <message>
            <source>log range</source>
            <translation>로그 범위</translation>
        </message>
        <message>
            <source>%1: kind of range</source>
            <translation>%1: 범위의 종류</translation>
        </message>
        <message>
            <source>%1: values</source>
            <translation>%1: 값 목록</translation>
        </message>
        <message>
            <source>%1: from</source>
            <translation>%1: 처음</translation>
        </message>
        <message>
            <source>%1: to</source>
            <translation>%1: 끝</translation>
        </message>
        <message>
            <source>%1: points of the grid</source>
            <translation>%1: 격자점의 수</translation>
        </message>
        <message>
            <source>How many points of the range a grid takes.</source>
            <translation>격자가 이 범위에서 뽑는 점의 수입니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::RankCurvePlot</name>
        <message>
            <source>%1 (log)</source>
            <translation>%1 (로그)</translation>
        </message>
        <message>
            <source>Rank %1: %2</source>
            <translation>순위 %1: %2</translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipeTableModel</name>
        <message>
            <source>(no name)</source>
            <translation>(이름 없음)</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>평점 수</translation>
        </message>
        <message>
            <source>Mean stars</source>
            <translation>평균 별점</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>분</translation>
        </message>
        <message>
            <source>Ingredients</source>
            <translation>재료</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>kcal</source>
            <translation>kcal</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>올린 날</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
    </context>
    <context>
        <name>hankki::RecommendationsView</name>
        <message>
            <source>Reading recommendations</source>
            <translation>추천 읽는 중</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
        <message>
            <source>%1 different items: %2 in every list, %3 in one alone</source>
            <translation>서로 다른 항목 %1개: 모든 목록에 %2개, 한 목록에만 %3개</translation>
        </message>
        <message>
            <source>The split has no user %1.</source>
            <translation>이 분할에는 사용자 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>why %1 recommends it</source>
            <translation>%1이(가) 추천한 까닭</translation>
        </message>
        <message>
            <source>User id</source>
            <translation>사용자 ID</translation>
        </message>
        <message>
            <source>Previous user</source>
            <translation>이전 사용자</translation>
        </message>
        <message>
            <source>Next user</source>
            <translation>다음 사용자</translation>
        </message>
        <message>
            <source>Random user</source>
            <translation>아무 사용자</translation>
        </message>
        <message>
            <source>A user with something to find in the test part</source>
            <translation>테스트 부분에 찾을 항목이 있는 사용자</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>비교할 실행</translation>
        </message>
        <message>
            <source>Check mark: the user chose it in the test part. Markers: the runs that recommend it. Click an item to see in the history why it is there.</source>
            <translation>체크 표시: 테스트 부분에서 사용자가 고른 항목. 표식: 그 항목을 추천한 실행. 항목을 누르면 추천한 까닭이 이력에 나타납니다.</translation>
        </message>
        <message>
            <source>Here you see what your finished runs recommend to one user, side by side, and why. Train a model first.</source>
            <translation>완료된 실행들이 한 사용자에게 무엇을 왜 추천하는지 나란히 보는 곳입니다. 먼저 모델을 학습하세요.</translation>
        </message>
        <message>
            <source>Start chosen models</source>
            <translation>고른 모델 시작</translation>
        </message>
    </context>
    <context>
        <name>hankki::RefusedTableModel</name>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>줄</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>까닭</translation>
        </message>
    </context>
    <context>
        <name>hankki::RowModel</name>
        <message>
            <source>Finding rows</source>
            <translation>행 찾는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunActionDelegate</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>이어서 하기</translation>
        </message>
        <message>
            <source>Open run</source>
            <translation>실행 열기</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunChooser</name>
        <message numerus="yes">
            <source>%n run(s) of other splits: choose the split above.</source>
            <translation>
                <numerusform>다른 분할의 실행 %n개: 위에서 분할을 고르세요.</numerusform>
            </translation>
        </message>
    <message numerus="yes">
            <source>%n older run(s): Compare lists them all.</source>
            <translation>
                <numerusform>더 오래된 실행 %n개는 비교 페이지에 모두 있습니다.</numerusform>
            </translation>
        </message>
    <message>
            <source> · test %1 %2</source>
            <translation> · 테스트 %1 %2</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunQueueModel</name>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>곡선</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>프리셋</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Per epoch</source>
            <translation>에포크당</translation>
        </message>
        <message>
            <source>Best %1</source>
            <translation>최고 %1</translation>
        </message>
        <message>
            <source>Elapsed</source>
            <translation>지난 시간</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>남은 시간</translation>
        </message>
        <message>
            <source>stopping</source>
            <translation>멈추는 중</translation>
        </message>
        <message>
            <source>%1, stopped early</source>
            <translation>%1, 조기 종료</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source> at %1</source>
            <translation>, 에포크 %1</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>보류</translation>
        </message>
        <message>
            <source>after #%1</source>
            <translation>#%1 다음</translation>
        </message>
        <message>
            <source>after the search</source>
            <translation>탐색이 끝나면</translation>
        </message>
        <message>
            <source>may stop after epoch %1</source>
            <translation>에포크 %1 뒤에 멈출 수 있음</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>최대 %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunState</name>
        <message>
            <source>queued</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>running</source>
            <translation>학습 중</translation>
        </message>
        <message>
            <source>done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>실패</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>취소됨</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>중단됨</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunTableModel</name>
    <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    <message>
            <source>%1: %2 instead of %3</source>
            <translation>%1: %3 대신 %2</translation>
        </message>
    </context>
    <context>
        <name>hankki::SearchForm</name>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>방법</translation>
        </message>
        <message>
            <source>Ranges</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>A value of the budget is wrong.</source>
            <translation>예산 값이 잘못되었습니다.</translation>
        </message>
        <message>
            <source>Set a limit: trials, epochs or minutes.</source>
            <translation>시도, 에포크, 분 가운데 하나는 한도를 정하세요.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1개</translation>
        </message>
        <message>
            <source>Grid of %1 points, %2 of them tried</source>
            <translation>격자점 %1개 중 %2개 시도</translation>
        </message>
        <message>
            <source>New search</source>
            <translation>새 탐색</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>격자</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>무작위</translation>
        </message>
        <message>
            <source>ASHA</source>
            <translation>ASHA</translation>
        </message>
        <message>
            <source>Tries every combination of the ranges' points.</source>
            <translation>범위에서 뽑은 점의 모든 조합을 시도합니다.</translation>
        </message>
        <message>
            <source>Tries random points of the ranges, each trained in full.</source>
            <translation>범위에서 무작위로 뽑은 점을 하나하나 끝까지 학습합니다.</translation>
        </message>
        <message>
            <source>Tries many random points for a few epochs and trains the best ones on.</source>
            <translation>많은 무작위 점을 몇 에포크만 시도하고, 좋은 것만 이어서 학습합니다.</translation>
        </message>
        <message>
            <source>The ranges of the models that you choose appear here.</source>
            <translation>고른 모델의 범위가 여기에 나옵니다.</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>Takes the shown ranges and all settings back to the usual ones.</source>
            <translation>보이는 범위와 모든 설정을 처음 값으로 되돌립니다.</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>제한 없음</translation>
        </message>
        <message numerus="yes">
            <source>Grid of %1 point(s)</source>
            <translation>
                <numerusform>격자점 %1개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %1 trial(s)</source>
            <translation>
                <numerusform>많아야 시도 %1번</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::SearchPage</name>
        <message>
            <source>Search</source>
            <translation>탐색</translation>
        </message>
        <message>
            <source>Removing study #%1 also removes its trials; runs that came of it stay.</source>
            <translation>탐색 #%1을 지우면 그 시도도 지워집니다. 여기서 나온 실행은 남습니다.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Adding runs</source>
            <translation>실행 추가 중</translation>
        </message>
        <message>
            <source>Export trials</source>
            <translation>시도 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Here hyper-parameters are searched on a split of your data. Make a split first.</source>
            <translation>여기서는 나눈 데이터에서 하이퍼파라미터를 찾습니다. 먼저 데이터를 나누세요.</translation>
        </message>
        <message>
            <source>Here hyper-parameters are searched on your data. Import a data set first.</source>
            <translation>여기서는 데이터에서 하이퍼파라미터를 찾습니다. 먼저 데이터셋을 가져오세요.</translation>
        </message>
        <message>
            <source>Go to Data</source>
            <translation>데이터로 가기</translation>
        </message>
        <message>
            <source>Choose a model at the left first.</source>
            <translation>먼저 왼쪽에서 모델을 고르세요.</translation>
        </message>
        <message>
            <source>This split has no validation part to search on; make one that has on the Data page.</source>
            <translation>이 분할에는 탐색에 쓸 검증 부분이 없습니다. 데이터 페이지에서 검증 부분이 있는 분할을 만드세요.</translation>
        </message>
        <message>
            <source>The search begins when what is trained now has ended.</source>
            <translation>지금 하는 학습이 끝나면 탐색을 시작합니다.</translation>
        </message>
        <message>
            <source>The first trial is on its way.</source>
            <translation>첫 시도를 하고 있습니다.</translation>
        </message>
        <message>
            <source>This study has no trial yet. Resume it, or remove it.</source>
            <translation>이 탐색에는 아직 시도가 없습니다. 이어서 하거나 지우세요.</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %2 · %n trial(s)</source>
            <translation>
                <numerusform>%1 · %2 · 시도 %n번</numerusform>
            </translation>
        </message>
        <message>
            <source>Hyper-parameter search</source>
            <translation>하이퍼파라미터 탐색</translation>
        </message>
        <message>
            <source>Let models try many parameters, with the same budget for each.</source>
            <translation>모델마다 같은 예산으로 여러 매개변수를 시도합니다.</translation>
        </message>
        <message>
            <source>Start search</source>
            <translation>탐색 시작</translation>
        </message>
        <message>
            <source>Here the trials of a search appear, with what each parameter does to the validation metric. Set up a search at the left and start it.</source>
            <translation>탐색의 시도와 매개변수가 검증 지표에 미치는 영향이 여기에 나옵니다. 왼쪽에서 탐색을 정하고 시작하세요.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>분할</translation>
        </message>
    <message>
            <source>This program does not have the model %1.</source>
            <translation>이 프로그램에는 %1 모델이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShownRuns</name>
        <message>
            <source>Seconds</source>
            <translation>초</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
    </context>
    <context>
        <name>hankki::SplitCard</name>
        <message>
            <source>The data set has no dates.</source>
            <translation>데이터셋에 날짜가 없습니다.</translation>
        </message>
        <message>
            <source>This method takes one item a user for each part.</source>
            <translation>이 방법은 부분마다 사용자당 항목 하나를 뗍니다.</translation>
        </message>
        <message>
            <source>This method has nothing random in it.</source>
            <translation>이 방법에는 무작위가 없습니다.</translation>
        </message>
        <message>
            <source>%1 train</source>
            <translation>학습 %1</translation>
        </message>
        <message>
            <source>Counting the parts</source>
            <translation>부분 세는 중</translation>
        </message>
        <message>
            <source>The split is being made.</source>
            <translation>분할을 만들고 있습니다.</translation>
        </message>
        <message>
            <source>The parts are being counted.</source>
            <translation>부분을 세고 있습니다.</translation>
        </message>
        <message>
            <source>There is no split yet.</source>
            <translation>아직 분할이 없습니다.</translation>
        </message>
        <message>
            <source>Make a split</source>
            <translation>분할 만들기</translation>
        </message>
        <message>
            <source>what is trained on, and what is kept back to test</source>
            <translation>학습할 것과 테스트하려고 남겨 둘 것</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>방법</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Random, per user</source>
            <translation>무작위, 사용자별</translation>
        </message>
        <message>
            <source>Leave one out, random</source>
            <translation>하나씩 떼어 두기, 무작위</translation>
        </message>
        <message>
            <source>Leave the latest out</source>
            <translation>최근 것 떼어 두기</translation>
        </message>
        <message>
            <source>By time, for all users</source>
            <translation>시간 순, 모든 사용자</translation>
        </message>
        <message>
            <source> % validation</source>
            <translation> % 검증</translation>
        </message>
        <message>
            <source> % test</source>
            <translation> % 테스트</translation>
        </message>
        <message>
            <source>Splits of this data set</source>
            <translation>이 데이터셋의 분할</translation>
        </message>
        <message>
            <source>Make the split and train</source>
            <translation>분할하고 학습하기</translation>
        </message>
        <message>
            <source>Train on the chosen one</source>
            <translation>고른 분할로 학습하기</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>%1 train · %2 validation · %3 test; %4, %5</source>
            <translation>학습 %1 · 검증 %2 · 테스트 %3; %4, %5</translation>
        </message>
    </context>
    <context>
        <name>hankki::SplitList</name>
        <message>
            <source>%1 · %2 / %3 / %4</source>
            <translation>%1 · %2 / %3 / %4</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>아직 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::StudyBar</name>
        <message>
            <source>Nothing was searched on this split yet.</source>
            <translation>이 분할에서는 아직 탐색하지 않았습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s)</source>
            <translation>
                <numerusform>모델 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>취소하는 중…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>이어서 하기</translation>
        </message>
        <message>
            <source>Cancel the study first.</source>
            <translation>먼저 탐색을 취소하세요.</translation>
        </message>
        <message>
            <source>Remove the study</source>
            <translation>탐색 지우기</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>탐색</translation>
        </message>
    </context>
    <context>
        <name>hankki::StudyQueue</name>
        <message>
            <source>Adding a study</source>
            <translation>탐색 추가 중</translation>
        </message>
        <message>
            <source>Study %1</source>
            <translation>탐색 %1</translation>
        </message>
    <message>
            <source>study #%1</source>
            <translation>탐색 #%1</translation>
        </message>
    </context>
    <context>
        <name>hankki::StudyView</name>
        <message>
            <source>Reading study %1</source>
            <translation>탐색 %1 읽는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::TableCard</name>
        <message>
            <source>All rows</source>
            <translation>모든 행</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Interactions</source>
            <translation>상호작용</translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>거부된 행</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%2개 중 %1개 표시</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>거르기: %1</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>거르기</translation>
        </message>
        <message>
            <source>Search recipes, or a user's id</source>
            <translation>레시피나 사용자 ID 찾기</translation>
        </message>
        <message>
            <source>Search files and reasons</source>
            <translation>파일과 까닭 찾기</translation>
        </message>
        <message>
            <source>Search names, tags, ingredients</source>
            <translation>이름, 태그, 재료 찾기</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>찾기</translation>
        </message>
    <message>
            <source>%1 and more</source>
            <translation>%1 이상</translation>
        </message>
    <message>
            <source>%1 up to %2</source>
            <translation>%1 이상 %2 미만</translation>
        </message>
    <message>
            <source>minutes: %1</source>
            <translation>분: %1</translation>
        </message>
    <message>
            <source>without stars</source>
            <translation>별점 없음</translation>
        </message>
    <message>
            <source>stars: %1</source>
            <translation>별점: %1</translation>
        </message>
    <message>
            <source>ratings of the user: %1</source>
            <translation>사용자의 평점 수: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::TrainPage</name>
        <message>
            <source>Train</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Here models learn from a split of your data. Make a split first.</source>
            <translation>나눈 데이터로 모델이 배우는 곳입니다. 먼저 분할을 만드세요.</translation>
        </message>
        <message>
            <source>Here models learn from your data. Import a data set first.</source>
            <translation>데이터로 모델이 배우는 곳입니다. 먼저 데이터셋을 가져오세요.</translation>
        </message>
        <message>
            <source>Go to Data</source>
            <translation>데이터로 가기</translation>
        </message>
        <message>
            <source>Reading run %1</source>
            <translation>실행 %1 읽는 중</translation>
        </message>
        <message numerus="yes">
            <source>Start %n model(s)</source>
            <translation>
                <numerusform>모델 %n개 시작</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a model at the left first.</source>
            <translation>먼저 왼쪽에서 모델을 고르세요.</translation>
        </message>
        <message>
            <source>Go on with queue</source>
            <translation>대기열 계속</translation>
        </message>
        <message>
            <source>Pause queue</source>
            <translation>대기열 멈춤</translation>
        </message>
        <message>
            <source>Start the runs that wait.</source>
            <translation>기다리는 실행을 시작합니다.</translation>
        </message>
        <message>
            <source>The run that is trained goes on; the next one is not started.</source>
            <translation>학습 중인 실행은 계속되고, 다음 것은 시작하지 않습니다.</translation>
        </message>
        <message>
            <source>Choose models and their parameters, start them, and watch them learn.</source>
            <translation>모델과 매개변수를 골라 시작하고, 배우는 모습을 지켜봅니다.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>Start chosen models</source>
            <translation>고른 모델 시작</translation>
        </message>
        <message>
            <source>Cancel the run that is trained</source>
            <translation>학습 중인 실행 취소</translation>
        </message>
    </context>
    <context>
        <name>hankki::TrainingQueue</name>
        <message>
            <source>Adding runs</source>
            <translation>실행 추가 중</translation>
        </message>
        <message>
            <source>Removing run %1</source>
            <translation>실행 %1 지우는 중</translation>
        </message>
        <message>
            <source>Training run %1</source>
            <translation>실행 %1 학습 중</translation>
        </message>
        <message>
            <source>Reading run %1</source>
            <translation>실행 %1 읽는 중</translation>
        </message>
    <message>
            <source>run #%1</source>
            <translation>실행 #%1</translation>
        </message>
    </context>
    <context>
        <name>hankki::TrialTableModel</name>
        <message>
            <source>running</source>
            <translation>진행 중</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>일시 멈춤</translation>
        </message>
        <message>
            <source>done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>실패</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>중단됨</translation>
        </message>
    </context>
    <context>
        <name>hankki::TrialsCard</name>
        <message>
            <source>Open run #%1</source>
            <translation>실행 #%1 열기</translation>
        </message>
        <message>
            <source>Train the best</source>
            <translation>최고를 학습</translation>
        </message>
        <message>
            <source>Train trial #%1</source>
            <translation>시도 #%1 학습</translation>
        </message>
        <message>
            <source>Use these values</source>
            <translation>이 값 쓰기</translation>
        </message>
        <message>
            <source>Best: trial #%1, %2, %3 %4</source>
            <translation>최고: 시도 #%1, %2, %3 %4</translation>
        </message>
        <message>
            <source>No trial has a value yet.</source>
            <translation>아직 값이 나온 시도가 없습니다.</translation>
        </message>
        <message>
            <source>Puts the parameters of trial #%1 into the form of the Train page.</source>
            <translation>시도 #%1의 매개변수를 학습 페이지의 양식에 넣습니다.</translation>
        </message>
        <message>
            <source>The run that was trained with these parameters, and its test.</source>
            <translation>이 매개변수로 학습한 실행과 그 테스트입니다.</translation>
        </message>
        <message>
            <source>Trains these parameters in full, and tests them once.</source>
            <translation>이 매개변수로 끝까지 학습하고 한 번 테스트합니다.</translation>
        </message>
        <message>
            <source>Trials</source>
            <translation>시도</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>CSV 내보내기</translation>
        </message>
    </context>
    <context>
        <name>hankki::UserLists</name>
        <message>
            <source>user %1</source>
            <translation>사용자 %1</translation>
        </message>
        <message>
            <source>chosen by %1</source>
            <translation>고른 이웃: %1</translation>
        </message>
        <message>
            <source>because of %1</source>
            <translation>까닭: %1</translation>
        </message>
        <message>
            <source>near %1</source>
            <translation>가까운 항목: %1</translation>
        </message>
        <message>
            <source>train</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>The user chose it, in the test part.</source>
            <translation>사용자가 테스트 부분에서 고른 항목입니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s) chose it in the training data.</source>
            <translation>
                <numerusform>학습 데이터에서 사용자 %n명이 골랐습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>This model gives no reasons.</source>
            <translation>이 모델은 까닭을 말하지 못합니다.</translation>
        </message>
        <message>
            <source>Only this run recommends it.</source>
            <translation>이 실행만 추천합니다.</translation>
        </message>
        <message>
            <source>All runs here recommend it.</source>
            <translation>여기 있는 모든 실행이 추천합니다.</translation>
        </message>
        <message>
            <source>Recommended by %1.</source>
            <translation>추천한 실행: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s) chose it</source>
            <translation>
                <numerusform>사용자 %n명이 고름</numerusform>
            </translation>
        </message>
        <message>
            <source>adds %1</source>
            <translation>기여 %1</translation>
        </message>
        <message>
            <source>similarity %1</source>
            <translation>유사도 %1</translation>
        </message>
        <message>
            <source>nothing to find in test</source>
            <translation>테스트에 찾을 항목 없음</translation>
        </message>
        <message numerus="yes">
            <source>finds %1 of %n test item(s)</source>
            <translation>
                <numerusform>테스트 항목 %n개 중 %1개 적중</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::format</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1초</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1분 %2초</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1시간 %2분</translation>
        </message>
        <message>
            <source>almost done</source>
            <translation>거의 끝남</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>약 %1초 남음</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>약 %1분 남음</translation>
        </message>
        <message>
            <source>about %1 h left</source>
            <translation>약 %1시간 남음</translation>
        </message>
        <message>
            <source>at most %1 left</source>
            <translation>최대 %1 남음</translation>
        </message>
    </context>
    <context>
        <name>hankki::LeaveDialog</name>
        <message>
            <source>It has just ended.</source>
            <translation>방금 끝났습니다.</translation>
        </message>
        <message>
            <source>Hankki</source>
            <translation>한끼</translation>
        </message>
        <message>
            <source>Something is still running</source>
            <translation>아직 진행 중인 작업이 있습니다</translation>
        </message>
        <message>
            <source>What is trained or searched and has to stop is kept as interrupted, and goes on later where it stood; what waits stays in the queue. An import or a cleaning that stops leaves the workspace as it was.</source>
            <translation>멈추는 학습과 탐색은 중단됨으로 남아 나중에 그 자리에서 이어집니다. 기다리는 것은 대기열에 남습니다. 가져오기나 정제를 멈추면 작업 공간은 이전 그대로입니다.</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>닫지 않기</translation>
        </message>
        <message>
            <source>Wait until it has ended</source>
            <translation>끝날 때까지 기다리기</translation>
        </message>
        <message>
            <source>Stop now</source>
            <translation>지금 멈추기</translation>
        </message>
        <message>
            <source>Stop after this epoch</source>
            <translation>이번 에포크 뒤에 멈추기</translation>
        </message>
    </context>
    <context>
        <name>hankki::Leaving</name>
        <message>
            <source>Stopping; then Hankki closes.</source>
            <translation>멈추는 중입니다. 멈추면 한끼가 닫힙니다.</translation>
        </message>
        <message>
            <source>Stopping; then the other workspace opens.</source>
            <translation>멈추는 중입니다. 멈추면 다른 작업 공간이 열립니다.</translation>
        </message>
        <message>
            <source>Hankki closes when this epoch has ended.</source>
            <translation>이번 에포크가 끝나면 한끼가 닫힙니다.</translation>
        </message>
        <message>
            <source>The other workspace opens when this epoch has ended.</source>
            <translation>이번 에포크가 끝나면 다른 작업 공간이 열립니다.</translation>
        </message>
        <message>
            <source>Hankki closes when what runs has ended.</source>
            <translation>진행 중인 작업이 끝나면 한끼가 닫힙니다.</translation>
        </message>
        <message>
            <source>The other workspace opens when what runs has ended.</source>
            <translation>진행 중인 작업이 끝나면 다른 작업 공간이 열립니다.</translation>
        </message>
        <message>
            <source>Stop now</source>
            <translation>지금 멈추기</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>그대로 두기</translation>
        </message>
    </context>
    <context>
        <name>hankki::Page</name>
        <message>
            <source>No workspace is open. Open one, or make a new one, in the File menu.</source>
            <translation>열린 작업 공간이 없습니다. 파일 메뉴에서 열거나 새로 만드세요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::SplitChoice</name>
        <message>
            <source>The data set has no split yet.</source>
            <translation>데이터셋에 아직 분할이 없습니다.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>분할</translation>
        </message>
    </context>
<context>
    <name>hankki::Removals</name>
    <message>
            <source>Removing %1</source>
            <translation>%1 지우는 중</translation>
        </message>
    <message>
            <source>Bringing back %1</source>
            <translation>%1 되돌리는 중</translation>
        </message>
</context>
<context>
    <name>hankki::TableCells</name>
    <message>
            <source>Time</source>
            <translation>시간</translation>
        </message>
    <message>
            <source>Time per epoch</source>
            <translation>에포크당 시간</translation>
        </message>
    <message>
            <source>Time per evaluation</source>
            <translation>평가당 시간</translation>
        </message>
    <message>
            <source>Total time</source>
            <translation>전체 시간</translation>
        </message>
    <message>
            <source>Validation %1</source>
            <translation>검증 %1</translation>
        </message>
    <message>
            <source>Test %1</source>
            <translation>테스트 %1</translation>
        </message>
</context>
<context>
    <name>hankki::CustomPlot</name>
    <message>
            <source>Reset view</source>
            <translation>원래 보기로</translation>
        </message>
</context>
<context>
    <name>hankki::EditMenu</name>
    <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
    <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
    <message>
            <source>Cu&amp;t</source>
            <translation>잘라내기(&amp;T)</translation>
        </message>
    <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
    <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
    <message>
            <source>Select &amp;all</source>
            <translation>모두 선택(&amp;A)</translation>
        </message>
    <message>
            <source>&amp;Find</source>
            <translation>찾기(&amp;F)</translation>
        </message>
</context>
<context>
    <name>hankki::HelpWindow</name>
    <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
    <message>
            <source>From data to a comparison</source>
            <translation>데이터에서 비교까지</translation>
        </message>
    <message>
            <source>With the mouse</source>
            <translation>마우스로</translation>
        </message>
    <message>
            <source>With the keyboard</source>
            <translation>키보드로</translation>
        </message>
    <message>
            <source>Data: load the built-in recipes or import your own files, look at the quality report, and clean what disturbs.</source>
            <translation>데이터: 내장 레시피를 불러오거나 파일을 가져온 뒤, 품질 보고서를 보고 방해가 되는 것을 정리합니다.</translation>
        </message>
    <message>
            <source>Make a split: what models learn from, what they are tuned on, and what they are tested on once.</source>
            <translation>분할 만들기: 모델이 배우는 부분, 조정에 쓰는 부분, 한 번만 시험하는 부분으로 나눕니다.</translation>
        </message>
    <message>
            <source>Train: tick models at the left, set their parameters, start them and watch their curves.</source>
            <translation>학습: 왼쪽에서 모델을 체크하고 매개변수를 정한 다음, 시작하고 곡선을 지켜봅니다.</translation>
        </message>
    <message>
            <source>Search: let a model try many parameters with the same budget for each.</source>
            <translation>탐색: 모델이 여러 매개변수를 같은 예산으로 시험해 보게 합니다.</translation>
        </message>
    <message>
            <source>Compare: runs of one split side by side. Point at a header to read what it measures.</source>
            <translation>비교: 한 분할의 실행들을 나란히 봅니다. 열 제목을 가리키면 무엇을 재는지 나옵니다.</translation>
        </message>
    <message>
            <source>Plots: the wheel zooms, dragging moves, a double click shows everything again. A right click saves or copies the figure.</source>
            <translation>그래프: 휠로 확대하고 끌어서 옮기며, 두 번 클릭하면 전체가 다시 보입니다. 오른쪽 클릭으로 그림을 저장하거나 복사합니다.</translation>
        </message>
    <message>
            <source>Legends: a click hides a line and shows it again.</source>
            <translation>범례: 클릭하면 선을 숨기거나 다시 보입니다.</translation>
        </message>
    <message>
            <source>Histograms: a click on a bar shows its rows in the table below.</source>
            <translation>히스토그램: 막대를 클릭하면 그 행들이 아래 표에 나옵니다.</translation>
        </message>
    <message>
            <source>Tables: a click on a header sorts, dragging it moves the column. A right click on a row shows what can be done with it.</source>
            <translation>표: 열 제목을 클릭하면 정렬하고, 끌면 열이 옮겨집니다. 행을 오른쪽 클릭하면 할 수 있는 일이 나옵니다.</translation>
        </message>
    <message>
            <source>Cards: drag the gap between two of them to give one more room; a double click on it takes that back.</source>
            <translation>카드: 두 카드 사이의 틈을 끌면 한쪽이 넓어집니다. 틈을 두 번 클릭하면 처음으로 돌아갑니다.</translation>
        </message>
</context>
<context>
    <name>hankki::RecipeRecord</name>
    <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
    <message>
            <source>Ratings</source>
            <translation>평점 수</translation>
        </message>
    <message>
            <source>Mean stars</source>
            <translation>평균 별점</translation>
        </message>
    <message>
            <source>Minutes</source>
            <translation>분</translation>
        </message>
    <message>
            <source>Submitted</source>
            <translation>등록일</translation>
        </message>
    <message>
            <source>By</source>
            <translation>올린 사람</translation>
        </message>
    <message>
            <source>Calories</source>
            <translation>열량</translation>
        </message>
    <message>
            <source>%1 kcal</source>
            <translation>%1 kcal</translation>
        </message>
    <message>
            <source>Fat, of a day</source>
            <translation>지방, 하루 기준</translation>
        </message>
    <message>
            <source>Saturated fat, of a day</source>
            <translation>포화 지방, 하루 기준</translation>
        </message>
    <message>
            <source>Sugar, of a day</source>
            <translation>당류, 하루 기준</translation>
        </message>
    <message>
            <source>Sodium, of a day</source>
            <translation>나트륨, 하루 기준</translation>
        </message>
    <message>
            <source>Protein, of a day</source>
            <translation>단백질, 하루 기준</translation>
        </message>
    <message>
            <source>Carbohydrates, of a day</source>
            <translation>탄수화물, 하루 기준</translation>
        </message>
    <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
    <message>
            <source>Ingredients</source>
            <translation>재료</translation>
        </message>
    <message>
            <source>Steps</source>
            <translation>조리 순서</translation>
        </message>
    <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
    <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    <message>
            <source>All that is known of the recipe</source>
            <translation>레시피에 대해 알려진 모든 것</translation>
        </message>
    <message>
            <source>(no name)</source>
            <translation>(이름 없음)</translation>
        </message>
</context>
<context>
    <name>hankki::LeftOverStrip</name>
    <message numerus="yes">
            <source>%n run(s) were interrupted</source>
            <translation>
                <numerusform>실행 %n개 중단됨</numerusform>
            </translation>
        </message>
    <message numerus="yes">
            <source>%n wait(s)</source>
            <translation>
                <numerusform>%n개 대기 중</numerusform>
            </translation>
        </message>
    <message>
            <source>Go on</source>
            <translation>이어 하기</translation>
        </message>
    <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s) wait from before</source>
            <translation>
                <numerusform>이전 실행 %n개가 기다립니다</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n search(es) were interrupted</source>
            <translation>
                <numerusform>탐색 %n개 중단됨</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n search(es) wait from before</source>
            <translation>
                <numerusform>이전 탐색 %n개가 기다립니다</numerusform>
            </translation>
        </message>
</context>
    <context>
        <name>hankki::TableSurvey</name>
        <message>
            <source>Looking through the table</source>
            <translation>표를 살펴보는 중</translation>
        </message>
        <message>
            <source>%1 of them cannot be read</source>
            <translation>그중 %1행은 읽을 수 없음</translation>
        </message>
        <message>
            <source>dates from %1 to %2</source>
            <translation>날짜 %1 ~ %2</translation>
        </message>
    </context>
<context>
    <name>hankki::Counts</name>
        <message numerus="yes">
            <source>%1 user(s)</source>
            <translation>
                <numerusform>사용자 %1명</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 recipe(s)</source>
            <translation>
                <numerusform>레시피 %1개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 interaction(s)</source>
            <translation>
                <numerusform>상호작용 %1건</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 line(s)</source>
            <translation>
                <numerusform>%1줄</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 row(s)</source>
            <translation>
                <numerusform>%1행</numerusform>
            </translation>
        </message>
</context>
<context>
    <name>hankki::TableFormRow</name>
        <message>
            <source>guessed</source>
            <translation>추측</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>초</translation>
        </message>
        <message>
            <source>milliseconds</source>
            <translation>밀리초</translation>
        </message>
        <message>
            <source>microseconds</source>
            <translation>마이크로초</translation>
        </message>
        <message>
            <source>nanoseconds</source>
            <translation>나노초</translation>
        </message>
        <message>
            <source>as 20141231</source>
            <translation>20141231처럼</translation>
        </message>
        <message>
            <source>days of a spreadsheet</source>
            <translation>스프레드시트의 날짜 수</translation>
        </message>
        <message>
            <source>as 31/12/2014</source>
            <translation>31/12/2014처럼</translation>
        </message>
        <message>
            <source>as 12/31/2014</source>
            <translation>12/31/2014처럼</translation>
        </message>
        <message>
            <source>Times are written</source>
            <translation>시각을 적은 방식</translation>
        </message>
        <message>
            <source>guessed: %1</source>
            <translation>추측: %1</translation>
        </message>
        <message>
            <source>Columns are separated by</source>
            <translation>열 구분</translation>
        </message>
        <message>
            <source>The first line</source>
            <translation>첫 줄</translation>
        </message>
        <message>
            <source>names the columns</source>
            <translation>열 이름</translation>
        </message>
        <message>
            <source>is a row like others</source>
            <translation>다른 줄과 같은 행</translation>
        </message>
</context>
<context>
    <name>hankki::ContextView</name>
        <message>
            <source>Back to the recipe</source>
            <translation>레시피로 돌아가기</translation>
        </message>
        <message>
            <source>Terms where they stand</source>
            <translation>용어가 나오는 곳</translation>
        </message>
        <message>
            <source>The deeper the tint, the more a word marks this recipe.</source>
            <translation>색이 진할수록 이 레시피를 잘 나타내는 단어입니다.</translation>
        </message>
        <message>
            <source>Choose a recipe to read it with its terms tinted.</source>
            <translation>레시피를 고르면 용어에 색을 입혀 보여 줍니다.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Ingredients</source>
            <translation>재료</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>조리 순서</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>“%1” where it stands, in each recipe the first time</source>
            <translation>“%1”(이)가 나오는 곳, 레시피마다 처음 한 번</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>검색 중</translation>
        </message>
</context>
<context>
    <name>hankki::ExplorePage</name>
        <message>
            <source>Explore</source>
            <translation>살펴보기</translation>
        </message>
        <message>
            <source>The words of the recipes were not counted.</source>
            <translation>레시피의 단어를 세지 않았습니다.</translation>
        </message>
        <message>
            <source>Count them</source>
            <translation>단어 세기</translation>
        </message>
        <message>
            <source>Here the recipes are shown once their words have been counted.</source>
            <translation>단어를 다 세면 여기에 레시피가 나타납니다.</translation>
        </message>
        <message>
            <source>There are no recipes to read.</source>
            <translation>읽을 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>There are no recipes to select.</source>
            <translation>선택할 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>The recipes of this data set are known by their ids alone. Choose one whose recipes have names or texts.</source>
            <translation>이 데이터 세트의 레시피는 ID만 알려져 있습니다. 레시피에 이름이나 글이 있는 데이터 세트를 고르세요.</translation>
        </message>
        <message>
            <source>Choose a data set</source>
            <translation>데이터 세트 고르기</translation>
        </message>
        <message>
            <source>Here you see which words mark recipes and which recipes are alike. It needs a data set first.</source>
            <translation>어떤 단어가 레시피를 나타내는지, 어떤 레시피가 서로 닮았는지 여기서 봅니다. 먼저 데이터 세트가 필요합니다.</translation>
        </message>
        <message>
            <source>Get a data set</source>
            <translation>데이터 세트 가져오기</translation>
        </message>
        <message>
            <source>Text settings…</source>
            <translation>텍스트 설정…</translation>
        </message>
        <message>
            <source>Text settings</source>
            <translation>텍스트 설정</translation>
        </message>
        <message>
            <source>Count words</source>
            <translation>단어 세기</translation>
        </message>
        <message>
            <source>Select what is listed (%1)</source>
            <translation>목록에 있는 것 선택 (%1)</translation>
        </message>
        <message>
            <source>Select all others</source>
            <translation>나머지 모두 선택</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>선택 해제</translation>
        </message>
        <message>
            <source>See how the recipes lie, which are alike, and which words mark them.</source>
            <translation>레시피가 어떻게 놓여 있는지, 어떤 것이 닮았는지, 어떤 단어가 특징인지 봅니다.</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>선택</translation>
        </message>
        <message>
            <source>Selection: %1</source>
            <translation>선택: %1</translation>
        </message>
        <message>
            <source>Vectors: %1, %2 dimensions</source>
            <translation>벡터: %1, %2차원</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
</context>
<context>
    <name>hankki::ExploreView</name>
        <message>
            <source>Counting words</source>
            <translation>단어 세는 중</translation>
        </message>
</context>
<context>
    <name>hankki::MarksModel</name>
        <message>
            <source>Term</source>
            <translation>용어</translation>
        </message>
        <message>
            <source>z of the log-odds against the other recipes: how strongly the term marks these</source>
            <translation>다른 레시피와 비교한 로그 오즈의 z: 용어가 이 레시피들을 얼마나 강하게 나타내는지</translation>
        </message>
        <message>
            <source>z</source>
            <translation>z</translation>
        </message>
        <message>
            <source>The chance that so many of these recipes have the term by luck, corrected for all terms that were looked at</source>
            <translation>이만큼 많은 레시피에 이 용어가 우연히 나올 확률(살펴본 모든 용어에 대해 보정)</translation>
        </message>
        <message>
            <source>q</source>
            <translation>q</translation>
        </message>
        <message>
            <source>How many of these recipes have the term</source>
            <translation>이 레시피들 가운데 용어가 나오는 수</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>여기</translation>
        </message>
        <message>
            <source>How many of the other recipes have the term</source>
            <translation>다른 레시피 가운데 용어가 나오는 수</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>그 밖</translation>
        </message>
        <message>
            <source>Log-likelihood ratio that the term is as frequent in the others</source>
            <translation>용어가 다른 레시피에서도 그만큼 자주 나온다는 가정의 로그 가능도비</translation>
        </message>
        <message>
            <source>G²</source>
            <translation>G²</translation>
        </message>
</context>
<context>
    <name>hankki::RecipeCard</name>
        <message>
            <source>No recipe is chosen</source>
            <translation>고른 레시피가 없습니다</translation>
        </message>
        <message>
            <source>Choose one in the list or on the map.</source>
            <translation>목록이나 지도에서 고르세요.</translation>
        </message>
        <message>
            <source>Ingredients: %1</source>
            <translation>재료: %1</translation>
        </message>
</context>
<context>
    <name>hankki::RecipeRows</name>
        <message>
            <source>(no name)</source>
            <translation>(이름 없음)</translation>
        </message>
        <message>
            <source>Ratings: %1</source>
            <translation>평가: %1</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1분</translation>
        </message>
</context>
<context>
    <name>hankki::SearchCard</name>
        <message>
            <source>Any time</source>
            <translation>시간 무관</translation>
        </message>
        <message>
            <source>Up to %1 min</source>
            <translation>%1분 이내</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>모든 태그</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>검색 중</translation>
        </message>
        <message>
            <source>Recipes: %1, most rated first</source>
            <translation>레시피: %1, 평가가 많은 순</translation>
        </message>
        <message>
            <source>Recipes: %1, best match first</source>
            <translation>레시피: %1, 잘 맞는 순</translation>
        </message>
        <message>
            <source>No recipe has these words. Try fewer filters or others.</source>
            <translation>이 단어가 나오는 레시피가 없습니다. 필터를 줄이거나 바꿔 보세요.</translation>
        </message>
        <message>
            <source>Selected: %1</source>
            <translation>선택됨: %1</translation>
        </message>
        <message>
            <source>Search recipes</source>
            <translation>레시피 검색</translation>
        </message>
        <message>
            <source>Recipes that were found</source>
            <translation>찾은 레시피</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Only recipes that take no longer</source>
            <translation>이보다 오래 걸리지 않는 레시피만</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Only recipes that have the tag</source>
            <translation>이 태그가 있는 레시피만</translation>
        </message>
        <message>
            <source>Only recipes of the selection</source>
            <translation>선택한 레시피만</translation>
        </message>
</context>
<context>
    <name>hankki::SettingsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>되돌리기</translation>
        </message>
</context>
<context>
    <name>hankki::TermsCard</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>No recipe has a tag.</source>
            <translation>태그가 있는 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>선택한 것이 없습니다.</translation>
        </message>
        <message>
            <source>Choose a recipe in the list.</source>
            <translation>목록에서 레시피를 고르세요.</translation>
        </message>
        <message>
            <source>TF-IDF weight</source>
            <translation>TF-IDF 가중치</translation>
        </message>
        <message>
            <source>This recipe has none of the terms that are counted.</source>
            <translation>이 레시피에는 세는 용어가 하나도 없습니다.</translation>
        </message>
        <message>
            <source>Comparing terms</source>
            <translation>용어 비교 중</translation>
        </message>
        <message>
            <source>Recipes: %1, against all others. Terms that are hardly there by chance: %2</source>
            <translation>레시피 %1개를 나머지 모두와 비교. 우연이라 보기 어려운 용어: %2</translation>
        </message>
        <message>
            <source>over %1</source>
            <translation>%1개 넘음</translation>
        </message>
        <message>
            <source>No term is more frequent here than elsewhere.</source>
            <translation>다른 곳보다 여기서 더 자주 나오는 용어가 없습니다.</translation>
        </message>
        <message>
            <source>Terms that mark it</source>
            <translation>특징 용어</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>선택</translation>
        </message>
</context>
<context>
    <name>hankki::MapCard</name>
        <message>
            <source>Map settings…</source>
            <translation>지도 설정…</translation>
        </message>
        <message>
            <source>The map is being made.</source>
            <translation>지도를 만드는 중입니다.</translation>
        </message>
        <message>
            <source>%1, seed %2</source>
            <translation>%1, 시드 %2</translation>
        </message>
        <message>
            <source>Blue: recipes with the tag</source>
            <translation>파랑: 이 태그가 있는 레시피</translation>
        </message>
        <message>
            <source>The stronger the colour, the more stars; grey: no rating</source>
            <translation>색이 진할수록 별점이 높습니다. 회색: 별점 없음</translation>
        </message>
        <message>
            <source>The stronger the colour, the more of the nearest recipes were lost on the map</source>
            <translation>색이 진할수록 가까운 레시피를 지도에서 많이 잃었습니다</translation>
        </message>
        <message>
            <source>The stronger the colour, the more ratings</source>
            <translation>색이 진할수록 평가가 많습니다</translation>
        </message>
        <message>
            <source>No recipe has a tag.</source>
            <translation>태그가 있는 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>Map settings</source>
            <translation>지도 설정</translation>
        </message>
        <message>
            <source>Make the map</source>
            <translation>지도 만들기</translation>
        </message>
        <message>
            <source>Map of recipes</source>
            <translation>레시피 지도</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>본문에서</translation>
        </message>
        <message>
            <source>The map lays recipes that are alike beside each other. It is made from their words: TF-IDF, reduced to 64 dimensions, laid out by UMAP.</source>
            <translation>지도는 닮은 레시피를 나란히 놓습니다. 단어로 만듭니다: TF-IDF를 64차원으로 줄이고 UMAP으로 배치합니다.</translation>
        </message>
        <message>
            <source>Make vectors and a map</source>
            <translation>벡터와 지도 만들기</translation>
        </message>
        <message>
            <source>Popularity</source>
            <translation>인기</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>별점</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>신뢰</translation>
        </message>
        <message>
            <source>Select by going around recipes; also with Shift held down</source>
            <translation>레시피를 둘러싸서 선택합니다. Shift를 누른 채로도 됩니다</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>올가미</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>There are no clusters yet.</source>
            <translation>아직 군집이 없습니다.</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>군집</translation>
        </message>
        <message>
            <source>Vectors are being made. The map appears here and settles while you watch.</source>
            <translation>벡터를 만드는 중입니다. 지도가 여기에 나타나 자리를 잡는 모습을 볼 수 있습니다.</translation>
        </message>
</context>
<context>
    <name>hankki::NearCard</name>
        <message>
            <source>There are no vectors yet. Make a map first.</source>
            <translation>아직 벡터가 없습니다. 먼저 지도를 만드세요.</translation>
        </message>
        <message>
            <source>Finding the nearest</source>
            <translation>가장 가까운 것 찾는 중</translation>
        </message>
        <message>
            <source>No other recipe has a term in common with it.</source>
            <translation>이 레시피와 공통된 용어가 있는 다른 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>Nearest recipes</source>
            <translation>가까운 레시피</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>TF-IDF</source>
            <translation>TF-IDF</translation>
        </message>
</context>
<context>
    <name>hankki::NearRows</name>
        <message>
            <source>nothing in common</source>
            <translation>공통점 없음</translation>
        </message>
        <message>
            <source>Cosine: %1</source>
            <translation>코사인: %1</translation>
        </message>
        <message>
            <source>Terms of both: %1</source>
            <translation>공통 용어: %1</translation>
        </message>
        <message>
            <source>Ingredients of both: %1</source>
            <translation>공통 재료: %1</translation>
        </message>
</context>
<context>
    <name>hankki::QualityStrip</name>
        <message>
            <source>Neighbours are alike: %1</source>
            <translation>이웃끼리 닮음: %1</translation>
        </message>
        <message>
            <source>Alike lie together: %1</source>
            <translation>닮은 것끼리 모임: %1</translation>
        </message>
        <message>
            <source>Nearest kept: %1</source>
            <translation>가까운 것 유지: %1</translation>
        </message>
        <message>
            <source>Asked of %1 recipes, %2 neighbours each.</source>
            <translation>레시피 %1개, 각각 이웃 %2개를 살펴봤습니다.</translation>
        </message>
        <message>
            <source>Trustworthiness: whether what lies close on the map is really alike. Below 70 %, neighbours on the map mean little.</source>
            <translation>신뢰도(trustworthiness): 지도에서 가까운 것이 실제로 닮았는지. 70 %보다 낮으면 지도의 이웃은 별 의미가 없습니다.</translation>
        </message>
        <message>
            <source>Continuity: whether recipes that are alike lie close on the map. Below 70 %, groups are torn apart.</source>
            <translation>연속성(continuity): 닮은 레시피가 지도에서 가까이 있는지. 70 %보다 낮으면 무리가 찢어져 있습니다.</translation>
        </message>
        <message>
            <source>Preservation: how many of each recipe&apos;s nearest are its nearest on the map too. No map in two dimensions keeps all.</source>
            <translation>보존율(preservation): 가장 가까운 레시피 가운데 지도에서도 가장 가까운 비율. 2차원 지도는 모두를 지킬 수 없습니다.</translation>
        </message>
</context>
<context>
    <name>hankki::RecipeMapView</name>
        <message>
            <source>Making a map</source>
            <translation>지도 만드는 중</translation>
        </message>
        <message>
            <source>Reading vectors</source>
            <translation>벡터 읽는 중</translation>
        </message>
        <message>
            <source>Renaming</source>
            <translation>이름 바꾸는 중</translation>
        </message>
</context>
<context>
    <name>hankki::ClustersCard</name>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Select its recipes</source>
            <translation>이 군집의 레시피 선택</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>군집</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>모두 보기</translation>
        </message>
</context>
<context>
    <name>hankki::ClustersModel</name>
        <message>
            <source>%1: double click to rename</source>
            <translation>%1: 두 번 누르면 이름을 바꿉니다</translation>
        </message>
</context>
</TS>
