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
            <source>a quote is not closed: {}</source>
            <translation>따옴표가 닫히지 않았습니다: {}</translation>
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
            <source>as many as help</source>
            <translation>도움이 되는 만큼</translation>
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
            <source>Long tail</source>
            <translation>롱테일</translation>
        </message>
    <message>
            <source>Miscalibration</source>
            <translation>보정 오차</translation>
        </message>
    <message>
            <source>Serendipity</source>
            <translation>의외성</translation>
        </message>
    <message>
            <source>REO</source>
            <translation>REO</translation>
        </message>
    <message>
            <source>REO of tags</source>
            <translation>태그별 REO</translation>
        </message>
    <message>
            <source>UserMAD</source>
            <translation>UserMAD</translation>
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
            <source>needs one of --model, --again and --resume; see hankki-cli models</source>
            <translation>--model, --again, --resume 중 하나가 필요합니다. hankki-cli models를 보세요</translation>
        </message>
        <message>
            <source>needs either --model or --resume; see hankki-cli models</source>
            <translation>--model이나 --resume이 필요합니다. hankki-cli models를 보세요</translation>
        </message>
        <message>
            <source>was not trained by a model of this version, so that it cannot be again</source>
            <translation>이 버전의 모델로 학습한 것이 아니어서 다시 학습할 수 없습니다</translation>
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
            <source>is not among the runs that are compared</source>
            <translation>비교하는 실행 가운데 없습니다</translation>
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
            <source>Held-out items among the first {} of the list, as a share of how many could be there at most: h / min(k, |T|), h of the held-out items T found; mean over users, from 0 to 1.</source>
            <translation>떼어 둔 항목이 목록의 첫 {}개에 든 수를 들 수 있는 최대 수로 나눈 비율입니다: h / min(k, |T|), h는 떼어 둔 항목 T 가운데 찾은 수. 사용자 평균, 0에서 1까지입니다.</translation>
        </message>
    <message>
            <source>Share of the first {} of the list that the user did choose: h / k, h held-out items found; mean over users, from 0 to 1.</source>
            <translation>목록의 첫 {}개 가운데 사용자가 실제로 고른 비율입니다: h / k, h는 찾은 떼어 둔 항목 수. 사용자 평균, 0에서 1까지입니다.</translation>
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
            <source>Precision at each held-out item among the first {}, averaged over as many as could be there: sum of h(r) / r over the ranks r of the found ones / min(k, |T|), h(r) of the held-out items T found down to rank r; mean over users, from 0 to 1.</source>
            <translation>첫 {}개에 든 떼어 둔 항목마다 그 자리의 정밀도를 구해, 들 수 있는 최대 수로 평균한 값입니다: 찾은 항목의 순위 r마다 h(r) / r의 합 / min(k, |T|), h(r)은 떼어 둔 항목 T 가운데 순위 r까지 찾은 수. 사용자 평균, 0에서 1까지입니다.</translation>
        </message>
    <message>
            <source>Share of the catalogue that stands among the first {} of some user&apos;s list: items in any list / all items.</source>
            <translation>전체 항목 가운데 어느 사용자의 목록이든 첫 {}개 안에 나온 비율입니다: 목록에 나온 항목 수 / 전체 항목 수.</translation>
        </message>
    <message>
            <source>How unevenly the first {} places are given to items: sum of (2i - n - 1) c(i) / (n x sum of c(i)), c(i) the places of the i-th of n items by rising number; 0 all alike, 1 all to one item.</source>
            <translation>첫 {}자리가 항목들에 얼마나 고르지 않게 돌아갔는지입니다: (2i - n - 1) c(i)의 합 / (n x c(i)의 합), c(i)는 자리 수가 적은 순서로 n개 항목 중 i번째의 자리 수. 0은 모두 같음, 1은 한 항목에 몰림.</translation>
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
            <source>Share of the first {} that is of the long tail, outside the most popular items which hold 80 % of training: items of the tail / items of the list; mean over users, from 0 to 1 (APLT).</source>
            <translation>첫 {}개 가운데 롱테일, 곧 학습 상호작용의 80 %를 가진 인기 항목들 밖에 있는 항목의 비율입니다: 롱테일 항목 수 / 목록의 항목 수. 사용자 평균, 0에서 1까지입니다(APLT).</translation>
        </message>
    <message>
            <source>How far the tags of the first {} are from those of the user&apos;s history: sum over tags of p ln(p / (.99 q + .01 p)), p and q their shares of the history and of the list (Steck 2018); mean over users, 0 the same shares, 4.6 nothing in common.</source>
            <translation>첫 {}개의 태그가 사용자 이력의 태그와 얼마나 다른지입니다: 태그마다 p ln(p / (.99 q + .01 p))의 합, p와 q는 이력과 목록에서 그 태그의 비율(Steck 2018). 사용자 평균이며 0은 같은 비율, 4.6은 공통점 없음.</translation>
        </message>
    <message>
            <source>Share of the first {} that the user did choose, though no list of the most popular shows it: held-out items found that are not among the k most popular / k (Ge et al. 2010); mean over users, from 0 to 1.</source>
            <translation>첫 {}개 가운데 인기 목록에는 없는데 사용자가 실제로 고른 비율입니다: 찾은 떼어 둔 항목 중 가장 인기 있는 k개에 없는 수 / k(Ge 외 2010). 사용자 평균, 0에서 1까지입니다.</translation>
        </message>
    <message>
            <source>How unequally held-out items of the long tail and the others are found among the first {}: standard deviation / mean of found / held out of both groups (REO, Zhu et al. 2020); 0 as often.</source>
            <translation>롱테일과 나머지의 떼어 둔 항목이 첫 {}개에서 얼마나 고르지 않게 찾아지는지입니다: 두 집단의 찾은 수 / 떼어 둔 수의 표준편차 / 평균(REO, Zhu 외 2020). 0은 똑같이 자주.</translation>
        </message>
    <message>
            <source>How unequally held-out items of each tag are found among the first {}: standard deviation / mean of found / held out over the tags of ten held-out items or more (REO, Zhu et al. 2020); 0 as often.</source>
            <translation>태그별로 떼어 둔 항목이 첫 {}개에서 얼마나 고르지 않게 찾아지는지입니다: 떼어 둔 항목이 열 개 이상인 태그들의 찾은 수 / 떼어 둔 수의 표준편차 / 평균(REO, Zhu 외 2020). 0은 똑같이 자주.</translation>
        </message>
    <message>
            <source>How unequal NDCG@{} is for users of short and long histories: |mean of one group - mean of another|, mean over pairs of groups of ten users or more (UserMAD, Deldjoo et al. 2021); 0 alike.</source>
            <translation>NDCG@{} 값이 이력이 짧은 사용자와 긴 사용자에게 얼마나 다른지입니다: |한 집단의 평균 - 다른 집단의 평균|을 열 명 이상인 집단의 모든 쌍에서 평균(UserMAD, Deldjoo 외 2021). 0은 같음.</translation>
        </message>
    <message>
            <source>X(k) / k x p^k + (1 - p) / p x sum of X(d) / d x p^d over d = 1 ... k, X(d) the items that both lists have among their first d, p how often a reader goes on to the next place (Webber et al. 2010); mean over users.</source>
            <translation>X(k) / k x p^k + (1 - p) / p x (d = 1 ... k에서 X(d) / d x p^d의 합). X(d)는 두 목록의 첫 d개에 함께 있는 항목 수, p는 읽는 사람이 다음 자리로 넘어갈 확률(Webber 외 2010). 사용자 평균입니다.</translation>
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
            <translation>학습하고 테스트한 분할의 번호입니다.</translation>
        </message>
    <message>
            <source>How far the run came.</source>
            <translation>실행이 어디까지 진행되었는지입니다.</translation>
        </message>
    <message>
            <source>The epoch whose validation was best, counted from 1; its weights were kept and tested.</source>
            <translation>검증 값이 가장 좋았던 에포크입니다(1부터 셈). 그 가중치를 보관하고 테스트했습니다.</translation>
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
            <source>Threads that the run could use; 0: as many as helped.</source>
            <translation>실행이 쓸 수 있었던 스레드 수입니다. 0이면 도움이 되는 만큼입니다.</translation>
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
            <source>nothing stands before &quot;{}&quot;; write a condition as ndcg@10 &gt; 0.05</source>
            <translation>&quot;{}&quot; 앞에 아무것도 없습니다. 조건은 ndcg@10 &gt; 0.05처럼 쓰세요</translation>
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
        <message>
            <source>one row has no rating; it is kept as one without stars</source>
            <translation>한 행에 평점이 없어 별점 없는 행으로 둡니다</translation>
        </message>
        <message>
            <source>{} rows have no rating; they are kept as ones without stars</source>
            <translation>{}개 행에 평점이 없어 별점 없는 행으로 둡니다</translation>
        </message>
        <message>
            <source>one id had an apostrophe before = + - or @, as tables for spreadsheets have it; it is kept without</source>
            <translation>ID 하나가 스프레드시트용 표처럼 = + - @ 앞에 작은따옴표가 있어 따옴표를 빼고 두었습니다</translation>
        </message>
        <message>
            <source>{} ids had an apostrophe before = + - or @, as tables for spreadsheets have it; they are kept without</source>
            <translation>ID {}개가 스프레드시트용 표처럼 = + - @ 앞에 작은따옴표가 있어 따옴표를 빼고 두었습니다</translation>
        </message>
        <message>
            <source>Search for neighbours</source>
            <translation>이웃 찾기</translation>
        </message>
        <message>
            <source>Neighbours by</source>
            <translation>이웃 찾는 방법</translation>
        </message>
        <message>
            <source>Comparing all pairs, or by an index of faiss: inverted lists (ivf) or a graph (hnsw). An index misses some; how many is measured and told. Of 150,000 vectors of 64 numbers all pairs take no longer than lists, and a graph takes far longer.</source>
            <translation>모든 쌍을 비교하거나 faiss의 색인으로 찾습니다: 역목록(ivf) 또는 그래프(hnsw). 색인은 일부를 놓치며, 얼마나 놓치는지 재어 알려 줍니다. 숫자 64개짜리 벡터 150,000개에서는 모든 쌍을 비교하는 것이 목록보다 느리지 않고, 그래프는 훨씬 오래 걸립니다.</translation>
        </message>
        <message>
            <source>Index above</source>
            <translation>색인을 쓰는 크기</translation>
        </message>
        <message>
            <source>So many vectors, or fewer, are compared in all pairs anyway.</source>
            <translation>벡터가 이 수 이하이면 어떻든 모든 쌍을 비교합니다.</translation>
        </message>
        <message>
            <source>vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>there is no such way to look for neighbours; there are {}</source>
            <translation>이웃을 찾는 그런 방법은 없습니다. 있는 것: {}</translation>
        </message>
        <message>
            <source>Dividing the vectors into lists</source>
            <translation>벡터를 목록으로 나누는 중</translation>
        </message>
        <message>
            <source>Looking for neighbours in the index</source>
            <translation>색인에서 이웃을 찾는 중</translation>
        </message>
        <message>
            <source>Building the index</source>
            <translation>색인을 만드는 중</translation>
        </message>
        <message>
            <source>Measuring how many neighbours were missed</source>
            <translation>놓친 이웃이 얼마나 되는지 재는 중</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>프롬프트</translation>
        </message>
        <message>
            <source>What the encoder wants to stand before each text, by its name in the folder (&quot;passage&quot;, say); empty: what the folder says itself.</source>
            <translation>인코더가 각 글 앞에 두기를 바라는 문구를 폴더에 적힌 이름으로 고릅니다(예: &quot;passage&quot;). 비우면 폴더가 정한 것을 씁니다.</translation>
        </message>
        <message>
            <source>{} has no prompts; leave it out</source>
            <translation>{}에는 프롬프트가 없습니다. 빼고 다시 하십시오</translation>
        </message>
        <message>
            <source>theme</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>theme {}</source>
            <translation>테마 {}</translation>
        </message>
        <message>
            <source>nothing of this text is known to the encoder; write more of the recipe, in the words of the data</source>
            <translation>인코더가 이 글에서 아는 것이 없습니다. 데이터에 나오는 말로 레시피를 더 적으세요</translation>
        </message>
        <message>
            <source>judging the vectors &quot;{}&quot;</source>
            <translation>벡터 &quot;{}&quot; 평가 중</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is neither an encoder nor a folder; there are svd and bert2vec, or write the folder of a sentence encoder</source>
            <translation>&quot;{}&quot;은(는) 인코더도 폴더도 아닙니다. svd와 bert2vec이 있으며, 문장 인코더의 폴더를 적어도 됩니다</translation>
        </message>
        <message>
            <source>the vectors &quot;{}&quot; have no cluster &quot;{}&quot;; explore clusters --json tells the identity of each</source>
            <translation>벡터 &quot;{}&quot;에는 군집 &quot;{}&quot;이(가) 없습니다. explore clusters --json이 각 군집의 식별자를 알려 줍니다</translation>
        </message>
        <message>
            <source>a resolution is a number above 0; write one to three, as 0.2, 1</source>
            <translation>해상도는 0보다 큰 수입니다. 0.2, 1처럼 하나에서 셋까지 적으세요</translation>
        </message>
        <message>
            <source>write one to three resolutions, as 0.2, 1</source>
            <translation>해상도를 0.2, 1처럼 하나에서 셋까지 적으세요</translation>
        </message>
        <message>
            <source>the data set has no such ingredient; names are compared letter by letter</source>
            <translation>데이터셋에 그런 재료가 없습니다. 이름은 글자 하나하나까지 비교합니다</translation>
        </message>
        <message>
            <source>an ingredient needs a name; give one</source>
            <translation>재료에는 이름이 있어야 합니다. 이름을 적으세요</translation>
        </message>
        <message>
            <source>is to be called both &quot;{}&quot; and &quot;{}&quot;; choose one</source>
            <translation>&quot;{}&quot;와(과) &quot;{}&quot; 두 이름이 주어졌습니다. 하나를 고르세요</translation>
        </message>
        <message>
            <source>its new names lead back to itself; leave one of them out</source>
            <translation>새 이름을 따라가면 자기 자신으로 돌아옵니다. 그중 하나를 빼세요</translation>
        </message>
        <message>
            <source>a recipe to be merged is not in the data set; find them again</source>
            <translation>합칠 레시피가 데이터셋에 없습니다. 다시 찾으세요</translation>
        </message>
        <message>
            <source>is to be merged twice; name it in one group of recipes only</source>
            <translation>두 번 합치려고 합니다. 한 묶음에만 넣으세요</translation>
        </message>
        <message>
            <source>has {} columns, and the header {}; correct the row</source>
            <translation>열이 {}개인데 머리글에는 {}개입니다. 행을 고치세요</translation>
        </message>
        <message>
            <source>Other names for ingredients: {}, in recipes: {}</source>
            <translation>바뀐 재료 이름: {}개, 바뀐 레시피: {}개</translation>
        </message>
        <message>
            <source>Recipes merged into another ({}): {}; interactions moved: {}, of them beside another one of the same user: {}</source>
            <translation>다른 레시피에 합친 레시피({}): {}개, 옮긴 상호작용: {}건, 그중 같은 사용자의 것이 이미 있던 경우: {}건</translation>
        </message>
        <message>
            <source>Recipes dropped for another ({}): {}, with their interactions</source>
            <translation>다른 레시피 대신 뺀 레시피({}): {}개, 상호작용도 함께 뺌</translation>
        </message>
        <message>
            <source>the one with most interactions is kept</source>
            <translation>상호작용이 가장 많은 것을 남김</translation>
        </message>
        <message>
            <source>the oldest one is kept</source>
            <translation>가장 오래된 것을 남김</translation>
        </message>
        <message>
            <source>the longest one is kept</source>
            <translation>가장 긴 것을 남김</translation>
        </message>
        <message>
            <source>the one of the lowest id is kept</source>
            <translation>ID가 가장 작은 것을 남김</translation>
        </message>
        <message>
            <source>cosine of {} at least {}, {}</source>
            <translation>{}의 코사인 {} 이상, {}</translation>
        </message>
        <message>
            <source>near-duplicates across the split: {} of {} test interactions ({} %) are with a recipe that has a near-duplicate in train, {} ({} %) of them in the train part of the same user; merge them and split again</source>
            <translation>분할 양쪽에 걸친 거의 같은 레시피: 테스트 상호작용 {2}건 중 {1}건({3} %)의 레시피와 거의 같은 것이 학습 부분에 있고, 그중 {4}건({5} %)은 같은 사용자의 학습 부분에 있습니다. 합친 뒤 다시 나누세요</translation>
        </message>
        <message>
            <source>there are no such classes; there are {}</source>
            <translation>그런 묶음 방식은 없습니다. 있는 것은 {}입니다</translation>
        </message>
        <message>
            <source>Judging lists by similarity</source>
            <translation>유사도로 목록 평가 중</translation>
        </message>
        <message>
            <source>there is no trained run to judge; train one first</source>
            <translation>평가할 학습된 실행이 없습니다. 먼저 학습하세요</translation>
        </message>
        <message>
            <source>is of another split than run {}; judge runs of one split</source>
            <translation>실행 {}과(와) 분할이 다릅니다. 한 분할의 실행만 함께 평가하세요</translation>
        </message>
        <message>
            <source>&quot;{}&quot; has no new name; write it as OLD=NEW</source>
            <translation>&quot;{}&quot;에 새 이름이 없습니다. OLD=NEW로 적으세요</translation>
        </message>
        <message>
            <source>split {} is of data set {}, and the vectors are of {}</source>
            <translation>분할 {}은(는) 데이터셋 {}의 것이고 벡터는 {}의 것입니다</translation>
        </message>
        <message>
            <source>selection</source>
            <translation>선택</translation>
        </message>
        <message>
            <source>there is no arm to judge; name one at least</source>
            <translation>판단할 팔이 없습니다. 하나 이상 지정하세요</translation>
        </message>
        <message>
            <source>the shapes of an arm are {} and {}; both must be above 0</source>
            <translation>팔의 모양 값이 {}와(과) {}입니다. 둘 다 0보다 커야 합니다</translation>
        </message>
        <message>
            <source>{} is not a chance from 0 to 1</source>
            <translation>{}은(는) 0에서 1 사이의 확률이 아닙니다</translation>
        </message>
        <message>
            <source>there are {} of them for {} arms; give one for each</source>
            <translation>팔 {2}개에 값이 {1}개 있습니다. 팔마다 하나씩 주세요</translation>
        </message>
        <message>
            <source>the probabilities sum to {}, not to 1</source>
            <translation>확률의 합이 1이 아니라 {}입니다</translation>
        </message>
        <message>
            <source>an arm that is never logged can not be estimated; give each some chance</source>
            <translation>기록되지 않는 팔은 추정할 수 없습니다. 팔마다 확률을 조금이라도 주세요</translation>
        </message>
        <message>
            <source>{} is not between 0 and 1</source>
            <translation>{}은(는) 0과 1 사이의 값이 아닙니다</translation>
        </message>
        <message>
            <source>each rate has its own variance</source>
            <translation>비율마다 자기 분산을 씁니다</translation>
        </message>
        <message>
            <source>without a difference both have the variance of the mean rate</source>
            <translation>차이가 없다면 둘 다 평균 비율의 분산을 갖는다고 봅니다</translation>
        </message>
        <message>
            <source>without a difference both have the variance of the baseline</source>
            <translation>차이가 없다면 둘 다 기준 비율의 분산을 갖는다고 봅니다</translation>
        </message>
        <message>
            <source>both are {}; no number of users finds that</source>
            <translation>둘 다 {}입니다. 사용자가 아무리 많아도 차이를 찾을 수 없습니다</translation>
        </message>
        <message>
            <source>{} is not above 0</source>
            <translation>{}은(는) 0보다 크지 않습니다</translation>
        </message>
        <message>
            <source>The traffic followed the results, so the arms&apos; means are biased: an arm that was unlucky early got no chance to recover. Compare arms by the estimates from the log, or by a holdback with fixed shares.</source>
            <translation>트래픽이 결과를 따라 움직였으므로 팔의 평균은 편향되어 있습니다. 초기에 운이 나빴던 팔은 만회할 기회를 얻지 못했습니다. 기록에서 얻은 추정값이나 비율을 고정한 대조군으로 비교하세요.</translation>
        </message>
        <message>
            <source>there is no list to interleave; give one at least</source>
            <translation>섞을 목록이 없습니다. 하나 이상 주세요</translation>
        </message>
        <message>
            <source>these lists can be interleaved in over a million ways; make them shorter</source>
            <translation>이 목록들을 섞는 방법이 백만 가지를 넘습니다. 목록을 줄이세요</translation>
        </message>
        <message>
            <source>there are {}; two are compared</source>
            <translation>{}개가 있습니다. 비교는 두 개로 합니다</translation>
        </message>
        <message>
            <source>none is given for item {} of a list</source>
            <translation>목록의 항목 {}에 주어진 값이 없습니다</translation>
        </message>
        <message>
            <source>click &quot;{}&quot; is too large to be counted; scale the column</source>
            <translation>click &quot;{}&quot;은(는) 세기에 너무 큽니다. 열의 척도를 줄이세요</translation>
        </message>
        <message>
            <source>{} &quot;{}&quot; is not above 0 and at most 1; what was shown had some chance</source>
            <translation>{} &quot;{}&quot;은(는) 0보다 크고 1 이하인 값이 아닙니다. 보여 준 것에는 확률이 있었습니다</translation>
        </message>
        <message>
            <source>{} &quot;{}&quot; is not a whole number from 0 to {}</source>
            <translation>{} &quot;{}&quot;은(는) 0에서 {} 사이의 정수가 아닙니다</translation>
        </message>
        <message>
            <source>{} MB more memory are needed to hold the log, and {} MB are available; evaluate a part of it, or where there is more</source>
            <translation>기록을 담는 데 메모리가 {} MB 더 필요한데 {} MB만 쓸 수 있습니다. 일부만 평가하거나 메모리가 더 많은 곳에서 평가하세요</translation>
        </message>
        <message>
            <source>some rows have a propensity_score and some have none; a log has it in all rows or in none</source>
            <translation>propensity_score가 있는 행도 있고 없는 행도 있습니다. 모든 행에 있거나 모두 없어야 합니다</translation>
        </message>
        <message>
            <source>list is missing</source>
            <translation>list가 없습니다</translation>
        </message>
        <message>
            <source>item_propensity is missing</source>
            <translation>item_propensity가 없습니다</translation>
        </message>
        <message>
            <source>slot {} stands where slot {} of list {} should; the rows of a list stand together, by slot from 1</source>
            <translation>목록 {3}의 자리 {2}이(가) 와야 할 곳에 자리 {1}이(가) 있습니다. 한 목록의 행은 1번 자리부터 차례로 이어져 있어야 합니다</translation>
        </message>
        <message>
            <source>item {} stands in list {} twice</source>
            <translation>항목 {}이(가) 목록 {}에 두 번 있습니다</translation>
        </message>
        <message>
            <source>list {} begins again; the rows of a list stand together</source>
            <translation>목록 {}이(가) 다시 시작됩니다. 한 목록의 행은 이어져 있어야 합니다</translation>
        </message>
        <message>
            <source>the log has no propensities; each item&apos;s share of the rows stands in for them</source>
            <translation>기록에 성향 점수가 없어 항목마다 행에서 차지하는 비율을 대신 씁니다</translation>
        </message>
        <message>
            <source>of {} rows only {} count in effect</source>
            <translation>{}행 가운데 실제로 의미 있는 것은 {}행뿐입니다</translation>
        </message>
        <message>
            <source>one row has {} % of all weight</source>
            <translation>한 행이 전체 가중치의 {} %를 차지합니다</translation>
        </message>
        <message>
            <source>{} % of what the policy shows never stands in the log: {}</source>
            <translation>정책이 보여 줄 것의 {} %는 기록에 한 번도 없습니다: {}</translation>
        </message>
        <message>
            <source>{} is none; a weight is 0 or more</source>
            <translation>{}은(는) 가중치가 아닙니다. 가중치는 0 이상입니다</translation>
        </message>
        <message>
            <source>all of them are 0; give one that is more</source>
            <translation>모두 0입니다. 0보다 큰 값을 하나 이상 주세요</translation>
        </message>
        <message>
            <source>{} is no count of users</source>
            <translation>{}은(는) 사용자 수가 아닙니다</translation>
        </message>
        <message>
            <source>the arms have {} users together, and {} were assigned; count the same users on both sides</source>
            <translation>팔의 사용자는 모두 {}명인데 배정된 사용자는 {}명입니다. 양쪽에서 같은 사용자를 세세요</translation>
        </message>
        <message>
            <source>the visits and what is known of their users do not fit together</source>
            <translation>방문과 사용자 정보가 서로 맞지 않습니다</translation>
        </message>
        <message>
            <source>visit {} is of a user or an arm that there is not</source>
            <translation>방문 {}의 사용자나 팔이 없습니다</translation>
        </message>
        <message>
            <source>the log has no marginal_propensity in every row, so what a slot shows whatever stands above it is not known</source>
            <translation>marginal_propensity가 모든 행에 있지 않아, 위에 무엇이 있든 한 자리가 무엇을 보여 줄지 알 수 없습니다</translation>
        </message>
        <message>
            <source>{} &quot;{}&quot; is not 0 or more</source>
            <translation>{} &quot;{}&quot;은(는) 0 이상의 값이 아닙니다</translation>
        </message>
        <message>
            <source>item {} stands in the file twice</source>
            <translation>항목 {}이(가) 파일에 두 번 있습니다</translation>
        </message>
        <message>
            <source>gives nothing to any item; give one a number above 0</source>
            <translation>어떤 항목에도 값을 주지 않습니다. 하나 이상에 0보다 큰 값을 주세요</translation>
        </message>
        <message>
            <source>the log never shows item &quot;{}&quot;; name one that it shows</source>
            <translation>기록에 항목 &quot;{}&quot;이(가) 나오지 않습니다. 기록에 있는 항목을 지정하세요</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is no temperature; it is a number above 0</source>
            <translation>&quot;{}&quot;은(는) 온도가 아닙니다. 0보다 큰 수여야 합니다</translation>
        </message>
        <message>
            <source>{} models and {} visits; what a model adds shows with two of each</source>
            <translation>모델 {}개와 방문 {}번입니다. 모델이 더하는 것은 각각 둘 이상일 때 보입니다</translation>
        </message>
        <message>
            <source>Not yet: {} leads with {} %, but the last looks do not agree on that; wait for more visits.</source>
            <translation>아직 아닙니다: {}이(가) {} %로 앞서지만 최근 확인들이 일치하지 않습니다. 방문을 더 기다리세요.</translation>
        </message>
        <message>
            <source>Not yet: {} leads with {} %. To tell it from {} takes more than this horizon of {} visits an arm.</source>
            <translation>아직 아닙니다: {}이(가) {} %로 앞섭니다. {}와(과) 구별하려면 팔마다 방문 {}번이라는 이 기간보다 더 걸립니다.</translation>
        </message>
        <message>
            <source>Not yet: {} leads {} with {} %, and no difference has been seen so far.</source>
            <translation>아직 아닙니다: {1}: {3} %로 {2}보다 앞서지만, 지금까지는 차이가 보이지 않습니다.</translation>
        </message>
        <message>
            <source>Not yet: {} leads {} with {} %. At the difference seen so far {} visits an arm more are needed, and there may be no difference to find.</source>
            <translation>아직 아닙니다: {1}이(가) {2}보다 {3} %로 앞섭니다. 지금까지 본 차이라면 팔마다 방문이 {4}번 더 필요하며, 찾을 차이가 없을 수도 있습니다.</translation>
        </message>
        <message>
            <source>Not yet: {} leads {} with {} %. {} to {} visits an arm more are needed.</source>
            <translation>아직 아닙니다: {1}이(가) {2}보다 {3} %로 앞섭니다. 팔마다 방문이 {4}~{5}번 더 필요합니다.</translation>
        </message>
        <message>
            <source>{} is the only arm; there is nothing to tell it from.</source>
            <translation>팔이 {} 하나뿐이라 구별할 것이 없습니다.</translation>
        </message>
        <message>
            <source>Separated: {} is the best with {} %. Choosing {} instead is expected to cost {} points.</source>
            <translation>구별됨: {}이(가) {} %로 가장 좋습니다. 대신 {}을(를) 고르면 {}포인트를 잃을 것으로 예상됩니다.</translation>
        </message>
        <message>
            <source>Practically equal: whether {} or {} is chosen is expected to cost less than {} points.</source>
            <translation>사실상 같음: {}와(과) {} 가운데 무엇을 고르든 손실은 {}포인트보다 작을 것으로 예상됩니다.</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a number; give numbers with commas between, as in 120,150</source>
            <translation>&quot;{}&quot;은(는) 수가 아닙니다. 120,150처럼 쉼표로 나누어 주세요</translation>
        </message>
        <message>
            <source>{} is no count; it is 0 or more</source>
            <translation>{}은(는) 개수가 아닙니다. 0 이상이어야 합니다</translation>
        </message>
        <message>
            <source>one item fills no list; give a file of weights, or softmax</source>
            <translation>항목 하나로는 목록을 채울 수 없습니다. 가중치 파일이나 softmax를 주세요</translation>
        </message>
        <message>
            <source>is needed with --trial: the chance of a click of each arm</source>
            <translation>--trial에는 팔마다 클릭 확률이 필요합니다</translation>
        </message>
        <message>
            <source>evaluate</source>
            <translation>평가</translation>
        </message>
        <message>
            <source>needs one of --log, --slates and --trial</source>
            <translation>--log, --slates, --trial 가운데 하나가 필요합니다</translation>
        </message>
        <message>
            <source>there are {} sets of counts and {} of weights; give one of all together, or one for each</source>
            <translation>개수 묶음이 {}개, 가중치 묶음이 {}개 있습니다. 모두 합친 것 하나나 묶음마다 하나씩 주세요</translation>
        </message>
        <message>
            <source>there are {} counts of users for {} sets of weights; give one for each</source>
            <translation>가중치 묶음 {2}개에 사용자 수가 {1}개 있습니다. 묶음마다 하나씩 주세요</translation>
        </message>
        <message>
            <source>{} of {} trials can not have succeeded</source>
            <translation>시도 {2}번 가운데 {1}번이 성공할 수는 없습니다</translation>
        </message>
        <message>
            <source>it takes two rates, the baseline&apos;s and the one to be found, as in .10,.12</source>
            <translation>.10,.12처럼 기준 비율과 찾으려는 비율 두 개가 필요합니다</translation>
        </message>
        <message>
            <source>health</source>
            <translation>상태 점검</translation>
        </message>
        <message>
            <source>needs --observed or --sample-size</source>
            <translation>--observed나 --sample-size가 필요합니다</translation>
        </message>
        <message>
            <source>needs --observed for --clicks and --out</source>
            <translation>--clicks와 --out에는 --observed가 필요합니다</translation>
        </message>
        <message>
            <source>item {} stands in one list twice</source>
            <translation>항목 {}이(가) 한 목록에 두 번 있습니다</translation>
        </message>
        <message>
            <source>there are {} of them for {} items; give one for each, in the order in which --rankings names them</source>
            <translation>항목 {2}개에 값이 {1}개 있습니다. --rankings에 나온 차례대로 항목마다 하나씩 주세요</translation>
        </message>
        <message>
            <source>it takes three counts: wins, losses and ties, as in 60,40,20</source>
            <translation>60,40,20처럼 승, 패, 무승부 세 개수가 필요합니다</translation>
        </message>
        <message>
            <source>interleave</source>
            <translation>목록 섞기</translation>
        </message>
        <message>
            <source>needs --rankings for --attractiveness and --out</source>
            <translation>--attractiveness와 --out에는 --rankings가 필요합니다</translation>
        </message>
        <message>
            <source>a prior has two shapes, as in 1,1; give each arm its own with semicolons between</source>
            <translation>사전 분포에는 1,1처럼 모양 값이 두 개 있습니다. 팔마다 줄 때는 쌍반점으로 나누세요</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>내용 기반</translation>
        </message>
        <message>
            <source>Vectors of recipes</source>
            <translation>레시피 벡터</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>텍스트</translation>
        </message>
        <message>
            <source>The name of vectors that were made of the data set&apos;s recipes, or of an encoder that needs no file, svd or bert2vec: then they are made of the texts when training begins.</source>
            <translation>데이터셋의 레시피로 만들어 둔 벡터의 이름이나, 파일이 필요 없는 인코더의 이름(svd, bert2vec)입니다. 인코더이면 학습을 시작할 때 텍스트로 벡터를 만듭니다.</translation>
        </message>
        <message>
            <source>none of them has a text to learn from; choose a model that learns from interactions alone</source>
            <translation>학습할 텍스트가 있는 레시피가 없습니다. 상호작용만으로 배우는 모델을 고르세요</translation>
        </message>
        <message>
            <source>there are no vectors named &quot;{}&quot;; make them with explore embed, or name svd or bert2vec</source>
            <translation>이름이 &quot;{}&quot;인 벡터가 없습니다. explore embed로 만들거나 svd 또는 bert2vec을 적으세요</translation>
        </message>
        <message>
            <source>making vectors of the recipes by {}</source>
            <translation>{}(으)로 레시피 벡터를 만드는 중</translation>
        </message>
        <message>
            <source>vectors &quot;{}&quot;: {} numbers each, {} of {} recipes have one</source>
            <translation>벡터 &quot;{}&quot;: 각각 숫자 {}개, 레시피 {}개({}개 중)에 있음</translation>
        </message>
        <message>
            <source>data set {} has no vectors; make some with explore embed, or name svd or bert2vec</source>
            <translation>데이터셋 {}에 벡터가 없습니다. explore embed로 만들거나 svd 또는 bert2vec을 적으세요</translation>
        </message>
        <message>
            <source>data set {} has no vectors named &quot;{}&quot;; it has {}, and svd or bert2vec are made when training begins</source>
            <translation>데이터셋 {}에 이름이 &quot;{}&quot;인 벡터가 없습니다. 있는 것은 {}이고, svd와 bert2vec은 학습을 시작할 때 만듭니다</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>쌍</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>창</translation>
        </message>
        <message>
            <source>How many items on each side of one it foretells at most; the history is shuffled anew in each epoch.</source>
            <translation>한 항목이 양쪽으로 최대 몇 개의 항목을 예측하는지입니다. 이력은 에폭마다 새로 섞습니다.</translation>
        </message>
        <message>
            <source>Other items that each pair is told apart from.</source>
            <translation>각 쌍과 구별할 다른 항목의 수입니다.</translation>
        </message>
        <message>
            <source>Popularity of negatives</source>
            <translation>부정 표본의 인기도</translation>
        </message>
        <message>
            <source>Power of the number of users by which negatives are drawn; 0 draws all items alike.</source>
            <translation>부정 표본을 뽑을 때 쓰는 사용자 수의 지수입니다. 0이면 모든 항목을 똑같이 뽑습니다.</translation>
        </message>
        <message>
            <source>Subsampling</source>
            <translation>하위 표집</translation>
        </message>
        <message>
            <source>Items of a larger share of all interactions than this are left out of histories now and then; 0 leaves none out.</source>
            <translation>전체 상호작용에서 차지하는 비율이 이보다 큰 항목은 이력에서 가끔 뺍니다. 0이면 빼지 않습니다.</translation>
        </message>
        <message>
            <source>Length of the first steps; it falls to 0 over the epochs.</source>
            <translation>첫 걸음의 크기입니다. 에폭이 지나면서 0으로 줄어듭니다.</translation>
        </message>
        <message>
            <source>Length of each item&apos;s vector.</source>
            <translation>각 항목 벡터의 길이입니다.</translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>비교 방식</translation>
        </message>
        <message>
            <source>A history is the mean of its items&apos; vectors. It is compared with the items&apos; own, by cosine or by product, or with what items look like beside others, which is what training fits.</source>
            <translation>이력은 그 항목들 벡터의 평균입니다. 이를 항목 자신의 벡터와 코사인이나 내적으로 비교하거나, 학습이 맞추는 것처럼 다른 항목 곁에서의 모습과 비교합니다.</translation>
        </message>
        <message>
            <source>Learns vectors of items from which others stand beside them in people&apos;s histories, as word2vec does with words. Its vectors serve for similarity too.</source>
            <translation>word2vec이 단어를 배우듯, 사람들의 이력에서 어떤 항목이 곁에 있는지로 항목의 벡터를 배웁니다. 벡터는 유사도에도 쓰입니다.</translation>
        </message>
        <message>
            <source>Tuned on ml-100k&apos;s validation data.</source>
            <translation>ml-100k의 검증 데이터로 조정했습니다.</translation>
        </message>
        <message>
            <source>As its published figures on Gowalla were made: 50 negatives, 200 epochs.</source>
            <translation>Gowalla의 공개된 수치와 같은 설정: 부정 표본 50개, 200에폭.</translation>
        </message>
        <message>
            <source>{} vectors were given for {} recipes</source>
            <translation>벡터 {}개를 받았지만 레시피는 {}개입니다</translation>
        </message>
        <message>
            <source>it has been given no vectors of recipes to learn from</source>
            <translation>학습할 레시피 벡터를 받지 못했습니다</translation>
        </message>
        <message>
            <source>this checkpoint is damaged; train again</source>
            <translation>이 체크포인트는 손상되었습니다. 다시 학습하세요</translation>
        </message>
        <message>
            <source>Used as</source>
            <translation>쓰임</translation>
        </message>
        <message>
            <source>As they are, by the mean of a history&apos;s vectors; as the start of Item2Vec&apos;s vectors; or to tell Item2Vec which recipes are alike, as if people had chosen them together.</source>
            <translation>이력 벡터의 평균으로 그대로 쓰거나, Item2Vec 벡터의 출발점으로 쓰거나, 사람들이 함께 고른 것처럼 Item2Vec에 어떤 레시피가 비슷한지 알려 줍니다.</translation>
        </message>
        <message>
            <source>Alike recipes</source>
            <translation>비슷한 레시피</translation>
        </message>
        <message>
            <source>How many a recipe has by its text, where they are side information.</source>
            <translation>보조 정보로 쓸 때, 텍스트로 볼 때 비슷한 레시피가 레시피마다 몇 개인지입니다.</translation>
        </message>
        <message>
            <source>Pairs of alike recipes</source>
            <translation>비슷한 레시피 쌍</translation>
        </message>
        <message>
            <source>How many of them a recipe is shown beside in each epoch.</source>
            <translation>에폭마다 한 레시피를 그중 몇 개 곁에 보여 주는지입니다.</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>쌍</translation>
        </message>
        <message>
            <source>Length of vectors that are learnt beside the texts; else they are as long as the texts&apos; vectors.</source>
            <translation>텍스트 곁에서 배우는 벡터의 길이입니다. 그 밖에는 텍스트 벡터와 길이가 같습니다.</translation>
        </message>
        <message>
            <source>Recommends by vectors of the recipes&apos; texts, alone or together with what people chose. Recipes that nobody has chosen yet are recommended too.</source>
            <translation>레시피 텍스트의 벡터만으로, 또는 사람들이 고른 것과 함께 추천합니다. 아직 아무도 고르지 않은 레시피도 추천합니다.</translation>
        </message>
        <message>
            <source>Item2Vec that knows which recipes are alike.</source>
            <translation>어떤 레시피가 비슷한지 아는 Item2Vec입니다.</translation>
        </message>
        <message>
            <source>The texts&apos; vectors as they are, averaged.</source>
            <translation>텍스트 벡터를 그대로 평균합니다.</translation>
        </message>
        <message>
            <source>Item2Vec that starts from the texts&apos; vectors.</source>
            <translation>텍스트 벡터에서 출발하는 Item2Vec입니다.</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not NAME=VALUE</source>
            <translation>&quot;{}&quot;은(는) 이름=값 꼴이 아닙니다</translation>
        </message>
        <message>
            <source>{} of {} recipes have their vectors from their texts</source>
            <translation>레시피 {}개({}개 중)의 벡터는 텍스트에서 왔습니다</translation>
        </message>
        <message>
            <source>What learns from interactions, as its default preset has it.</source>
            <translation>상호작용에서 배우는 모델입니다. 기본 프리셋을 따릅니다.</translation>
        </message>
        <message>
            <source>Its settings</source>
            <translation>모델 설정</translation>
        </message>
        <message>
            <source>What differs from that preset, as NAME=VALUE with commas between; see the model&apos;s own parameters.</source>
            <translation>그 프리셋과 다른 것을 이름=값으로, 쉼표로 나누어 적습니다. 모델 자신의 매개변수를 보세요.</translation>
        </message>
        <message>
            <source>L2 of the map</source>
            <translation>사상의 L2</translation>
        </message>
        <message>
            <source>Weight of the squared map from text vectors to items&apos; vectors.</source>
            <translation>텍스트 벡터에서 항목 벡터로 가는 사상의 제곱에 주는 가중치입니다.</translation>
        </message>
        <message>
            <source>Cold up to</source>
            <translation>콜드 기준</translation>
        </message>
        <message>
            <source>Recipes that no more users than this have chosen get the vector that their text maps to.</source>
            <translation>고른 사용자가 이 수를 넘지 않는 레시피는 텍스트가 가리키는 벡터를 받습니다.</translation>
        </message>
        <message>
            <source>A model of interactions that also recommends recipes which nobody has chosen yet: they get the vector that their text leads to.</source>
            <translation>아직 아무도 고르지 않은 레시피도 추천하는 상호작용 모델입니다. 그런 레시피는 텍스트가 가리키는 벡터를 받습니다.</translation>
        </message>
        <message>
            <source>iALS, and a map from TF-IDF&apos;s main directions.</source>
            <translation>iALS와, TF-IDF의 주요 방향에서 오는 사상입니다.</translation>
        </message>
        <message>
            <source>it has nobody who is new and has two items to find; make one with --method new-users</source>
            <translation>새로 온 사용자 가운데 찾을 항목이 두 개인 사람이 없습니다. --method new-users로 분할을 만드세요</translation>
        </message>
        <message>
            <source>there is no split &quot;{}&quot;; there are ratio, leave-one-out, leave-latest-out, global-time, new-recipes, new-users</source>
            <translation>&quot;{}&quot; 분할은 없습니다. ratio, leave-one-out, leave-latest-out, global-time, new-recipes, new-users가 있습니다</translation>
        </message>
        <message>
            <source>New recipes {}, seed {}</source>
            <translation>새 레시피 {}, 시드 {}</translation>
        </message>
        <message>
            <source>New users {}, seed {}</source>
            <translation>새 사용자 {}, 시드 {}</translation>
        </message>
        <message>
            <source>needs one policy; name it with --policies</source>
            <translation>정책 하나가 필요합니다. --policies로 지정하십시오</translation>
        </message>
        <message>
            <source>policy</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a number of steps, as in 100 or exp:100</source>
            <translation>&quot;{}&quot;은(는) 100이나 exp:100 같은 단계 수가 아닙니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not arm:from..until, as in 2:2500..7500</source>
            <translation>&quot;{}&quot;은(는) 2:2500..7500 같은 팔:시작..끝이 아닙니다</translation>
        </message>
        <message>
            <source>there are {} rates for {} arms; give one an arm</source>
            <translation>비율이 {}개인데 팔은 {}개입니다. 팔마다 하나씩 주십시오</translation>
        </message>
        <message>
            <source>{} is not a rate from 0 to 1</source>
            <translation>{}은(는) 0에서 1 사이의 비율이 아닙니다</translation>
        </message>
        <message>
            <source>there is no arm; name the rate of one at least</source>
            <translation>팔이 없습니다. 적어도 하나의 비율을 주십시오</translation>
        </message>
        <message>
            <source>all kinds need the same number of features</source>
            <translation>모든 종류의 특성 수가 같아야 합니다</translation>
        </message>
        <message>
            <source>kinds of visitors have rates of their own; leave one out</source>
            <translation>방문자 종류는 자체 비율을 가집니다. 둘 중 하나를 빼십시오</translation>
        </message>
        <message>
            <source>step {} is not after step {}; give rising steps above 0</source>
            <translation>단계 {}은(는) 단계 {} 뒤가 아닙니다. 0보다 큰 단계를 오름차순으로 주십시오</translation>
        </message>
        <message>
            <source>{} is not a number of steps from 0 to 1e9</source>
            <translation>{}은(는) 0에서 1e9 사이의 단계 수가 아닙니다</translation>
        </message>
        <message>
            <source>{} is not a probability above 0</source>
            <translation>{}은(는) 0보다 큰 확률이 아닙니다</translation>
        </message>
        <message>
            <source>there are {} for {} arms; give one an arm</source>
            <translation>{}개인데 팔은 {}개입니다. 팔마다 하나씩 주십시오</translation>
        </message>
        <message>
            <source>an arm from step {} to step {} is never there</source>
            <translation>단계 {}부터 단계 {}까지인 팔은 한 번도 있지 않습니다</translation>
        </message>
        <message>
            <source>at step {} no arm is there; keep one</source>
            <translation>단계 {}에 팔이 하나도 없습니다. 하나는 남기십시오</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not step:rate,rate,..., as in 2500:.1,.5,.9</source>
            <translation>&quot;{}&quot;은(는) 2500:.1,.5,.9 같은 단계:비율,비율,...이 아닙니다</translation>
        </message>
        <message>
            <source>is not name=value, as in epsilon=.05</source>
            <translation>epsilon=.05 같은 이름=값이 아닙니다</translation>
        </message>
        <message>
            <source>there is no policy to compare; name one at least</source>
            <translation>비교할 정책이 없습니다. 적어도 하나를 지정하십시오</translation>
        </message>
        <message>
            <source>the policy is tuned for a number of visits; set it</source>
            <translation>이 정책은 방문 수에 맞추어 조정됩니다. 방문 수를 정하십시오</translation>
        </message>
        <message>
            <source>a visit has {} features, and the policy was made for {}</source>
            <translation>방문의 특성은 {}개인데 정책은 {}개용으로 만들어졌습니다</translation>
        </message>
        <message>
            <source>there is no list to mix; give one at least</source>
            <translation>섞을 목록이 없습니다. 적어도 하나를 주십시오</translation>
        </message>
        <message>
            <source>all lists need the answer&apos;s length, and one slot at least</source>
            <translation>모든 목록은 응답과 길이가 같고 자리가 하나 이상이어야 합니다</translation>
        </message>
        <message>
            <source>two arms at least are needed to tell them apart</source>
            <translation>구별하려면 팔이 적어도 둘 필요합니다</translation>
        </message>
        <message>
            <source>{} is not a rate between 0 and 1</source>
            <translation>{}은(는) 0과 1 사이의 비율이 아닙니다</translation>
        </message>
        <message>
            <source>no such policy; there are {}</source>
            <translation>그런 정책이 없습니다. 있는 것: {}</translation>
        </message>
        <message>
            <source>there is no arm; name one at least</source>
            <translation>팔이 없습니다. 적어도 하나를 지정하십시오</translation>
        </message>
        <message>
            <source>{} cannot begin with rates that are known; leave it out</source>
            <translation>{}은(는) 이미 아는 비율로 시작할 수 없습니다. 빼십시오</translation>
        </message>
        <message>
            <source>Any policy</source>
            <translation>모든 정책</translation>
        </message>
        <message>
            <source>Floor</source>
            <translation>하한</translation>
        </message>
        <message>
            <source>The probability that each arm has at least: p&apos; = floor + (1 - K floor) p of K arms.</source>
            <translation>각 팔이 적어도 갖는 확률입니다. 팔이 K개이면 p&apos; = 하한 + (1 - K 하한) p입니다.</translation>
        </message>
        <message>
            <source>Update every</source>
            <translation>갱신 간격</translation>
        </message>
        <message>
            <source>How many rewards are learnt from at once.</source>
            <translation>한 번에 몇 개의 보상에서 배우는지입니다.</translation>
        </message>
        <message>
            <source>rewards</source>
            <translation>보상</translation>
        </message>
        <message>
            <source>Update after</source>
            <translation>갱신 시간</translation>
        </message>
        <message>
            <source>Learns by the clock instead, as every 3600 seconds; 0: by rewards.</source>
            <translation>3600초마다처럼 시간에 따라 배웁니다. 0: 보상 수에 따라.</translation>
        </message>
        <message>
            <source>Explore for visits</source>
            <translation>탐색할 방문 수</translation>
        </message>
        <message>
            <source>Nothing is learnt until each arm has had so many visits.</source>
            <translation>팔마다 이만큼 방문이 있기 전에는 아무것도 배우지 않습니다.</translation>
        </message>
        <message>
            <source>visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Explore for successes</source>
            <translation>탐색할 성공 수</translation>
        </message>
        <message>
            <source>Nothing is learnt until each arm has had so many successes.</source>
            <translation>팔마다 이만큼 성공이 있기 전에는 아무것도 배우지 않습니다.</translation>
        </message>
        <message>
            <source>successes</source>
            <translation>성공</translation>
        </message>
        <message>
            <source>Warm start</source>
            <translation>사전 지식</translation>
        </message>
        <message>
            <source>What offline evaluation says of each arm&apos;s rate; none: all arms begin alike.</source>
            <translation>오프라인 평가가 말하는 각 팔의 비율입니다. 없으면 모든 팔이 똑같이 시작합니다.</translation>
        </message>
        <message>
            <source>{} difference</source>
            <translation>{} 차이</translation>
        </message>
        <message>
            <source>Strength of the warm start</source>
            <translation>사전 지식의 세기</translation>
        </message>
        <message>
            <source>How many visits to each arm the warm start counts as.</source>
            <translation>사전 지식을 각 팔의 방문 몇 번으로 치는지입니다.</translation>
        </message>
        <message>
            <source>Users keep their arm</source>
            <translation>사용자별 팔 유지</translation>
        </message>
        <message>
            <source>A user who comes again sees the arm of the first visit.</source>
            <translation>다시 온 사용자는 첫 방문의 팔을 봅니다.</translation>
        </message>
        <message>
            <source>there is no sign &quot;{}&quot;; there are = != &lt; &lt;= &gt; &gt;=</source>
            <translation>&quot;{}&quot; 기호는 없습니다. = != &lt; &lt;= &gt; &gt;=가 있습니다</translation>
        </message>
        <message>
            <source>Holdback</source>
            <translation>대조 비율</translation>
        </message>
        <message>
            <source>The share of the visits that stay on a fixed policy, against which the bandit&apos;s own lift is measured.</source>
            <translation>고정 정책에 남는 방문의 비율입니다. 밴딧 자체의 향상을 이것과 견줍니다.</translation>
        </message>
        <message>
            <source>Arm of the holdback</source>
            <translation>대조군의 팔</translation>
        </message>
        <message>
            <source>The arm that these visits see, counted from 1; 0: each arm with the same probability.</source>
            <translation>이 방문들이 보는 팔(1부터)입니다. 0: 모든 팔이 같은 확률.</translation>
        </message>
        <message>
            <source>{} for each of {} arms is more than 1 in total; at most {}</source>
            <translation>팔마다 {}이면 팔 {}개에서 합이 1을 넘습니다. 최대 {}</translation>
        </message>
        <message>
            <source>there is no arm {}; there are {}, counted from 1</source>
            <translation>팔 {}이(가) 없습니다. 1부터 세어 {}개입니다</translation>
        </message>
        <message>
            <source>What the reference figures were made with.</source>
            <translation>기준 수치를 만든 값입니다.</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>지평</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>The visits that it is tuned for; 0: those of the simulation.</source>
            <translation>조정의 기준이 되는 방문 수입니다. 0: 시뮬레이션의 방문 수.</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>너비</translation>
        </message>
        <message>
            <source>Scales the bonus sqrt(a ln n / N) of an arm that was seen N times.</source>
            <translation>N번 본 팔의 가산점 sqrt(a ln n / N)의 크기를 정합니다.</translation>
        </message>
        <message>
            <source>Each arm with the same probability: an A/B test, which learns nothing and costs what it costs.</source>
            <translation>모든 팔이 같은 확률: 아무것도 배우지 않고 그 비용을 다 치르는 A/B 시험입니다.</translation>
        </message>
        <message>
            <source>One arm for good.</source>
            <translation>늘 한 팔입니다.</translation>
        </message>
        <message>
            <source>Arm</source>
            <translation>팔</translation>
        </message>
        <message>
            <source>The arm, counted from 1.</source>
            <translation>1부터 센 팔입니다.</translation>
        </message>
        <message>
            <source>Shows each arm a number of times, then the one with the best mean for good.</source>
            <translation>각 팔을 정한 횟수만큼 보인 뒤 평균이 가장 좋은 팔을 계속 보입니다.</translation>
        </message>
        <message>
            <source>Pulls an arm</source>
            <translation>팔당 횟수</translation>
        </message>
        <message>
            <source>How often each arm is shown before.</source>
            <translation>그 전에 각 팔을 보이는 횟수입니다.</translation>
        </message>
        <message>
            <source>Shows each arm once, then always the one with the best mean so far. It can stay with a worse one for good.</source>
            <translation>각 팔을 한 번씩 보인 뒤 늘 지금까지 평균이 가장 좋은 팔을 보입니다. 더 나쁜 팔에 영영 머물 수 있습니다.</translation>
        </message>
        <message>
            <source>The best mean so far, but with a small probability any arm.</source>
            <translation>지금까지 평균이 가장 좋은 팔, 다만 작은 확률로 아무 팔이나 보입니다.</translation>
        </message>
        <message>
            <source>Exploration</source>
            <translation>탐색</translation>
        </message>
        <message>
            <source>The probability that any arm is shown, the best one included.</source>
            <translation>가장 좋은 팔을 포함해 아무 팔이나 보일 확률입니다.</translation>
        </message>
        <message>
            <source>Epsilon-greedy whose exploration falls with the number of visits.</source>
            <translation>방문 수에 따라 탐색이 줄어드는 엡실론 탐욕입니다.</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>척도</translation>
        </message>
        <message>
            <source>Explores with probability min(1, c K / (d^2 t)) at visit t of K arms.</source>
            <translation>팔 K개의 t번째 방문에서 확률 min(1, c K / (d^2 t))로 탐색합니다.</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>The difference between the best arms that should be found.</source>
            <translation>찾아내야 할 가장 좋은 팔들의 차이입니다.</translation>
        </message>
        <message>
            <source>Each arm in proportion to the exponential of its mean.</source>
            <translation>각 팔을 평균의 지수에 비례하여 보입니다.</translation>
        </message>
        <message>
            <source>Lower: nearer to greedy; higher: nearer to uniform.</source>
            <translation>낮을수록 탐욕에, 높을수록 균등에 가깝습니다.</translation>
        </message>
        <message>
            <source>The highest upper confidence bound, with the width for which its regret was first proven.</source>
            <translation>신뢰 상한이 가장 높은 팔, 후회가 처음 증명된 너비를 씁니다.</translation>
        </message>
        <message>
            <source>The highest upper confidence bound, with the width that the theory needs at least: far less exploration than UCB1.</source>
            <translation>신뢰 상한이 가장 높은 팔, 이론이 요구하는 최소 너비를 씁니다. UCB1보다 훨씬 덜 탐색합니다.</translation>
        </message>
        <message>
            <source>The highest upper confidence bound by the divergence of success rates: narrow where rates are small.</source>
            <translation>성공률의 발산으로 잰 신뢰 상한이 가장 높은 팔, 비율이 작은 곳에서 좁습니다.</translation>
        </message>
        <message>
            <source>An upper confidence bound that is tuned to the number of visits to come.</source>
            <translation>앞으로 올 방문 수에 맞춘 신뢰 상한입니다.</translation>
        </message>
        <message>
            <source>Weights that assume nothing of how rewards come about, not even that rates stay.</source>
            <translation>보상이 어떻게 생기는지, 비율이 그대로인지조차 가정하지 않는 가중치입니다.</translation>
        </message>
        <message>
            <source>Mixing</source>
            <translation>섞기</translation>
        </message>
        <message>
            <source>The share of even exploration; 0: the best one for the horizon.</source>
            <translation>균등 탐색의 비율입니다. 0: 지평에 가장 알맞은 값.</translation>
        </message>
        <message>
            <source>UCB that forgets slowly, for rates that drift.</source>
            <translation>천천히 잊는 UCB, 서서히 변하는 비율에 알맞습니다.</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>할인</translation>
        </message>
        <message>
            <source>What is left of all that is known after each visit.</source>
            <translation>방문마다 아는 것 가운데 남는 몫입니다.</translation>
        </message>
        <message>
            <source>UCB from the last visits only, for rates that jump.</source>
            <translation>마지막 방문들만 쓰는 UCB, 갑자기 바뀌는 비율에 알맞습니다.</translation>
        </message>
        <message>
            <source>How many of the last rewards, over all arms, are remembered.</source>
            <translation>모든 팔을 통틀어 마지막 보상 몇 개를 기억하는지입니다.</translation>
        </message>
        <message>
            <source>For each arm a ridge regression on the features of the user; the highest upper confidence bound.</source>
            <translation>팔마다 사용자 특성의 능형 회귀, 신뢰 상한이 가장 높은 팔입니다.</translation>
        </message>
        <message>
            <source>How many standard deviations the bound is above the prediction.</source>
            <translation>상한이 예측보다 표준편차 몇 개만큼 위인지입니다.</translation>
        </message>
        <message>
            <source>{} is not a whole number from 1 to {}</source>
            <translation>{}은(는) 1에서 {} 사이의 정수가 아닙니다</translation>
        </message>
        <message>
            <source>simulating {}</source>
            <translation>{} 시뮬레이션 중</translation>
        </message>
        <message>
            <source>has {} numbers; give two, a and b, for all arms or for each of {}</source>
            <translation>숫자가 {}개입니다. a와 b 두 개를 모든 팔에 한 번, 또는 팔 {}개마다 주십시오</translation>
        </message>
        <message>
            <source>there are {} for {} arms; give one an arm, or none</source>
            <translation>{}개인데 팔은 {}개입니다. 팔마다 하나씩 주거나 주지 마십시오</translation>
        </message>
        <message>
            <source>a and b of the Beta prior of all arms, or of each arm in turn; none: 1,1.</source>
            <translation>모든 팔 또는 차례로 각 팔의 베타 사전 분포 a와 b입니다. 없으면 1,1.</translation>
        </message>
        <message>
            <source>Draws a rate for each arm from what is believed of it, and shows the arm with the highest: each arm as often as it may be the best.</source>
            <translation>팔마다 믿음에서 비율을 하나 뽑아 가장 높은 팔을 보입니다. 각 팔을 그것이 최선일 확률만큼 보입니다.</translation>
        </message>
        <message>
            <source>Thompson sampling with normal beliefs, which are wider than those of rates.</source>
            <translation>비율의 믿음보다 넓은 정규 분포를 쓰는 톰슨 표집입니다.</translation>
        </message>
        <message>
            <source>Divides the visits between the leader and who may yet be better, to find the best arm soonest; it stops once it is sure.</source>
            <translation>선두와 더 나을지 모르는 팔 사이에 방문을 나누어 가장 좋은 팔을 가장 빨리 찾고, 확실해지면 멈춥니다.</translation>
        </message>
        <message>
            <source>Share of the leader</source>
            <translation>선두의 몫</translation>
        </message>
        <message>
            <source>The probability that the leader of the draws is shown, and not the first other one that leads.</source>
            <translation>다음으로 앞서는 다른 팔이 아니라 뽑기의 선두를 보일 확률입니다.</translation>
        </message>
        <message>
            <source>Chance of error</source>
            <translation>오류 확률</translation>
        </message>
        <message>
            <source>The probability with which the declared arm may be a wrong one.</source>
            <translation>선언된 팔이 틀릴 수 있는 확률입니다.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>멈춤</translation>
        </message>
        <message>
            <source>Shows one arm for good once the evidence is enough.</source>
            <translation>증거가 충분해지면 한 팔을 계속 보입니다.</translation>
        </message>
        <message>
            <source>Thompson sampling that forgets slowly, for rates that drift.</source>
            <translation>천천히 잊는 톰슨 표집, 서서히 변하는 비율에 알맞습니다.</translation>
        </message>
        <message>
            <source>Thompson sampling from the last visits only, for rates that jump.</source>
            <translation>마지막 방문들만 쓰는 톰슨 표집, 갑자기 바뀌는 비율에 알맞습니다.</translation>
        </message>
        <message>
            <source>For each arm a ridge regression on the features of the user; the highest draw from what it predicts.</source>
            <translation>팔마다 사용자 특성의 능형 회귀, 예측에서 뽑은 값이 가장 높은 팔입니다.</translation>
        </message>
        <message>
            <source>Standard deviation of a reward, which scales the draws.</source>
            <translation>보상의 표준편차, 뽑기의 크기를 정합니다.</translation>
        </message>
        <message>
            <source>The original service: each slot of a list goes to the model with the highest draw, and the priors come from offline recall.</source>
            <translation>원래 서비스: 목록의 각 자리를 가장 높게 뽑힌 모델이 채우고, 사전 분포는 오프라인 재현율에서 옵니다.</translation>
        </message>
        <message>
            <source>Recalls</source>
            <translation>재현율</translation>
        </message>
        <message>
            <source>Offline recall of each model; none: all models begin at Beta(8.5, 17).</source>
            <translation>각 모델의 오프라인 재현율입니다. 없으면 모든 모델이 Beta(8.5, 17)에서 시작합니다.</translation>
        </message>
        <message>
            <source>Strength of the priors</source>
            <translation>사전 분포의 세기</translation>
        </message>
        <message>
            <source>a of a model&apos;s prior is this times its recall.</source>
            <translation>모델의 사전 분포 a는 재현율에 이것을 곱한 값입니다.</translation>
        </message>
        <message>
            <source>b of the priors</source>
            <translation>사전 분포의 b</translation>
        </message>
        <message>
            <source>The sum of the other models&apos; a, or 27.3, which the service stored.</source>
            <translation>다른 모델들의 a의 합, 또는 서비스가 저장했던 27.3입니다.</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>갱신</translation>
        </message>
        <message>
            <source>A slot without success adds 1 to b of its model, or each success adds 1 to b of every model, as in the service.</source>
            <translation>성공이 없는 자리가 그 모델의 b에 1을 더하거나, 서비스처럼 성공마다 모든 모델의 b에 1을 더합니다.</translation>
        </message>
        <message>
            <source>simulate</source>
            <translation>simulate</translation>
        </message>
        <message>
            <source>needs either the rates of --arms or trained models of --runs</source>
            <translation>--arms의 비율이나 --runs의 학습된 모델 중 하나가 필요합니다</translation>
        </message>
        <message>
            <source>there must be one at least</source>
            <translation>적어도 하나는 있어야 합니다</translation>
        </message>
        <message>
            <source>there is no model whose lists can be shown; name one at least</source>
            <translation>목록을 보일 모델이 없습니다. 적어도 하나를 지정하십시오</translation>
        </message>
        <message>
            <source>nobody has an item in the part that was held back</source>
            <translation>따로 둔 부분에 항목이 있는 사람이 없습니다</translation>
        </message>
        <message>
            <source>the models&apos; lists are of different users</source>
            <translation>모델들의 목록이 서로 다른 사용자의 것입니다</translation>
        </message>
        <message>
            <source>appeal, wear and noise are from 0 to 1, and the decay is not negative</source>
            <translation>매력, 닳음, 잡음은 0에서 1 사이이고 감쇠는 음수가 아니어야 합니다</translation>
        </message>
        <message>
            <source>there is no run whose lists can be shown; name one</source>
            <translation>목록을 보일 실행이 없습니다. 하나를 지정하십시오</translation>
        </message>
        <message>
            <source>is of split {}, and run {} is of split {}; choose runs of one split</source>
            <translation>분할 {}의 것이고 실행 {}은(는) 분할 {}의 것입니다. 한 분할의 실행을 고르십시오</translation>
        </message>
        <message>
            <source>has no test part, from which the clicks would come</source>
            <translation>클릭의 근거가 될 테스트 부분이 없습니다</translation>
        </message>
        <message>
            <source>selection {}</source>
            <translation>선택 {}</translation>
        </message>
        <message>
            <source>remove the selection and make it again</source>
            <translation>선택을 지우고 다시 만드세요</translation>
        </message>
        <message>
            <source>the data set has another selection named &quot;{}&quot;; choose another name, or remove that one first</source>
            <translation>데이터 세트에 이름이 &quot;{}&quot;인 다른 선택이 있습니다. 다른 이름을 고르거나 먼저 그 선택을 지우세요</translation>
        </message>
        <message>
            <source>a selection needs a name; type one</source>
            <translation>선택에는 이름이 필요합니다. 이름을 입력하세요</translation>
        </message>
        <message>
            <source>no recipe is selected; select some before you save them</source>
            <translation>선택한 레시피가 없습니다. 저장하기 전에 레시피를 선택하세요</translation>
        </message>
        <message>
            <source>recipe {} is not of this data set, which has {}</source>
            <translation>레시피 {}은(는) 이 데이터 세트의 것이 아닙니다. 이 데이터 세트에는 {}개가 있습니다</translation>
        </message>
        <message>
            <source>it is not of this data set&apos;s recipes; {}</source>
            <translation>이 데이터 세트의 레시피로 된 것이 아닙니다. {}</translation>
        </message>
        <message>
            <source>fewer than two recipes have a vector, so that there is nothing to compare; make vectors of texts that are there</source>
            <translation>벡터가 있는 레시피가 둘이 안 되어 비교할 것이 없습니다. 글이 있는 레시피로 벡터를 만드세요</translation>
        </message>
        <message>
            <source>nothing says which recipes; give --tag or --words</source>
            <translation>어떤 레시피인지 알 수 없습니다. --tag나 --words를 주세요</translation>
        </message>
        <message>
            <source>the data set has no selection {}; explore selections lists them</source>
            <translation>데이터 세트에 선택 {}이(가) 없습니다. explore selections가 목록을 보여 줍니다</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>초</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a visit, as in 25000 or 25000:segments</source>
            <translation>&quot;{}&quot;은(는) 25000이나 25000:segments 같은 방문 번호가 아닙니다</translation>
        </message>
        <message>
            <source>is of one replication; leave --replications out</source>
            <translation>반복 한 번의 것입니다. --replications를 빼세요</translation>
        </message>
        <message>
            <source>keeps no log; leave --log out, or --store</source>
            <translation>로그를 보관하지 않습니다. --log나 --store 중 하나를 빼세요</translation>
        </message>
        <message>
            <source>nothing stands behind &quot;{} {}&quot;; write a condition as ndcg@10 &gt; 0.05</source>
            <translation>&quot;{} {}&quot; 뒤에 아무것도 없습니다. 조건은 ndcg@10 &gt; 0.05처럼 쓰세요</translation>
        </message>
        <message>
            <source>an arm that is added has one rate</source>
            <translation>추가하는 팔에는 성공률이 하나 있어야 합니다</translation>
        </message>
        <message>
            <source>arm {} is retired already</source>
            <translation>팔 {}은(는) 이미 물러났습니다</translation>
        </message>
        <message>
            <source>arm {} is not there yet</source>
            <translation>팔 {}은(는) 아직 없습니다</translation>
        </message>
        <message>
            <source>a list of numbers</source>
            <translation>수의 목록</translation>
        </message>
        <message>
            <source>a list of whole numbers</source>
            <translation>정수의 목록</translation>
        </message>
        <message>
            <source>{} is not from {} to {}</source>
            <translation>{}은(는) {}에서 {} 사이가 아닙니다</translation>
        </message>
        <message>
            <source>has no value; give it one</source>
            <translation>값이 없습니다. 값을 주세요</translation>
        </message>
        <message>
            <source>there are {} rates where there should be {}</source>
            <translation>성공률이 {}개인데 {}개여야 합니다</translation>
        </message>
        <message>
            <source>there are {} models for {} arms; give one an arm</source>
            <translation>모델이 {}개, 팔이 {}개입니다. 팔마다 하나씩 주세요</translation>
        </message>
        <message>
            <source>there is no further model whose lists could be shown</source>
            <translation>목록을 보여 줄 다른 모델이 없습니다</translation>
        </message>
        <message>
            <source>arm {} is the last one; keep one</source>
            <translation>팔 {}이(가) 마지막입니다. 하나는 남겨 두세요</translation>
        </message>
        <message>
            <source>this policy cannot take back what it has learnt; use one whose beliefs are Beta distributions, as thompson or blend</source>
            <translation>이 정책은 배운 것을 되돌릴 수 없습니다. thompson이나 blend처럼 믿음이 베타 분포인 정책을 쓰세요</translation>
        </message>
        <message>
            <source>it was never learnt, so that it cannot be taken back</source>
            <translation>배운 적이 없어 되돌릴 수 없습니다</translation>
        </message>
        <message>
            <source>state of a policy</source>
            <translation>정책의 상태</translation>
        </message>
        <message>
            <source>it is no JSON object</source>
            <translation>JSON 객체가 아닙니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a whole number from {} to {}</source>
            <translation>&quot;{}&quot;은(는) {}에서 {} 사이의 정수가 아닙니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not a list of numbers</source>
            <translation>&quot;{}&quot;은(는) 수의 목록이 아닙니다</translation>
        </message>
        <message>
            <source>it is of format {}, and this program knows formats up to {}; use a newer program</source>
            <translation>형식 {}인데 이 프로그램은 형식 {}까지 압니다. 더 새로운 프로그램을 쓰세요</translation>
        </message>
        <message>
            <source>it is of another policy than {}</source>
            <translation>{}이(가) 아닌 다른 정책의 것입니다</translation>
        </message>
        <message>
            <source>&quot;numbers&quot; is not an object</source>
            <translation>&quot;numbers&quot;은(는) 객체가 아닙니다</translation>
        </message>
        <message>
            <source>the numbers of &quot;{}&quot; do not go together with the others</source>
            <translation>&quot;{}&quot;의 수가 다른 것들과 맞지 않습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is missing</source>
            <translation>&quot;{}&quot;이(가) 없습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; has {}, which is not from {} to {}</source>
            <translation>&quot;{}&quot;에 {}이(가) 있는데 {}에서 {} 사이가 아닙니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is nothing that this policy keeps</source>
            <translation>&quot;{}&quot;은(는) 이 정책이 보관하는 것이 아닙니다</translation>
        </message>
        <message>
            <source>a list of numbers from {} to {}</source>
            <translation>{}에서 {} 사이 수의 목록</translation>
        </message>
        <message>
            <source>a list of whole numbers from {} to {}</source>
            <translation>{}에서 {} 사이 정수의 목록</translation>
        </message>
        <message>
            <source>a list of {} numbers</source>
            <translation>수 {}개의 목록</translation>
        </message>
        <message>
            <source>visit {} is before the one above it, or not one of {}</source>
            <translation>방문 {}은(는) 위의 것보다 앞이거나 {}번 안에 없습니다</translation>
        </message>
        <message>
            <source>{} of them with {} points each are too much to be stored; ask for fewer</source>
            <translation>{}번, 번마다 점 {}개는 저장하기에 너무 많습니다. 줄여 주세요</translation>
        </message>
        <message>
            <source>experiment</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>experiment {}</source>
            <translation>실험 {}</translation>
        </message>
        <message>
            <source>is of another split; choose runs of one split</source>
            <translation>다른 분할의 것입니다. 한 분할의 실행을 고르세요</translation>
        </message>
        <message>
            <source>all users</source>
            <translation>모든 사용자</translation>
        </message>
        <message>
            <source>recipes in training: {} at most</source>
            <translation>학습의 레시피: 최대 {}개</translation>
        </message>
        <message>
            <source>recipes in training: more than {}</source>
            <translation>학습의 레시피: {}개 초과</translation>
        </message>
        <message>
            <source>no favourite tag</source>
            <translation>즐겨 찾는 태그 없음</translation>
        </message>
        <message>
            <source>a favourite tag</source>
            <translation>즐겨 찾는 태그 있음</translation>
        </message>
        <message>
            <source>favourite tag {}</source>
            <translation>즐겨 찾는 태그 {}</translation>
        </message>
        <message>
            <source>favourite tag not {}</source>
            <translation>즐겨 찾는 태그가 {} 아님</translation>
        </message>
        <message>
            <source>only trained runs can be trained again; name some</source>
            <translation>학습된 실행만 다시 학습할 수 있습니다. 실행을 지정하세요</translation>
        </message>
        <message>
            <source>what changes from round to round is what the models learn; leave drift and interventions out</source>
            <translation>라운드마다 바뀌는 것은 모델이 배우는 것뿐입니다. 드리프트와 개입은 빼세요</translation>
        </message>
        <message>
            <source>round {} of {}</source>
            <translation>{}/{} 라운드</translation>
        </message>
        <message>
            <source>Spread of cold recipes</source>
            <translation>새 레시피의 퍼짐</translation>
        </message>
        <message>
            <source>Vectors that texts foretell lie too near to each other to come early in a list of the whole catalogue. 1 makes them lie as far apart as those that were learnt, 0 leaves them as they are, and more brings new recipes in at the cost of others.</source>
            <translation>텍스트로 예측한 벡터는 서로 너무 가까워 전체 목록의 앞쪽에 나오지 못합니다. 1이면 학습된 벡터만큼 서로 떨어지고, 0이면 그대로 두며, 더 크면 다른 레시피를 희생해 새 레시피를 더 들여옵니다.</translation>
        </message>
        <message>
            <source>Milk</source>
            <translation>우유</translation>
        </message>
        <message>
            <source>Eggs</source>
            <translation>달걀</translation>
        </message>
        <message>
            <source>Fish</source>
            <translation>생선</translation>
        </message>
        <message>
            <source>Crustaceans</source>
            <translation>갑각류</translation>
        </message>
        <message>
            <source>Tree nuts</source>
            <translation>견과류</translation>
        </message>
        <message>
            <source>Peanuts</source>
            <translation>땅콩</translation>
        </message>
        <message>
            <source>Wheat</source>
            <translation>밀</translation>
        </message>
        <message>
            <source>Soy</source>
            <translation>대두</translation>
        </message>
        <message>
            <source>Sesame</source>
            <translation>참깨</translation>
        </message>
        <message>
            <source>Cereals with gluten</source>
            <translation>글루텐이 든 곡물</translation>
        </message>
        <message>
            <source>Celery</source>
            <translation>셀러리</translation>
        </message>
        <message>
            <source>Mustard</source>
            <translation>겨자</translation>
        </message>
        <message>
            <source>Sulphites</source>
            <translation>아황산염</translation>
        </message>
        <message>
            <source>Lupin</source>
            <translation>루핀</translation>
        </message>
        <message>
            <source>Molluscs</source>
            <translation>연체동물</translation>
        </message>
        <message>
            <source>allergy</source>
            <translation>알레르기</translation>
        </message>
        <message>
            <source>there is no group &quot;{}&quot;; it is one of {}</source>
            <translation>&quot;{}&quot;라는 분류가 없습니다. {} 중 하나입니다</translation>
        </message>
        <message>
            <source>filters</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>there are {} of them; take {} at most</source>
            <translation>{}개입니다. 많아도 {}개까지만 고르십시오</translation>
        </message>
        <message>
            <source>no recipe has such an ingredient; use a name of the catalogue</source>
            <translation>그런 재료가 든 레시피가 없습니다. 목록에 있는 이름을 쓰십시오</translation>
        </message>
        <message>
            <source>no recipe has such an ingredient; there are {}</source>
            <translation>그런 재료가 든 레시피가 없습니다. 비슷한 것: {}</translation>
        </message>
        <message>
            <source>Click rates</source>
            <translation>클릭률</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>환경</translation>
        </message>
        <message>
            <source>The true rate of each arm, as .056,.0545,.036.</source>
            <translation>각 팔의 참 비율. 예: .056,.0545,.036.</translation>
        </message>
        <message>
            <source>Drift at visit</source>
            <translation>변화하는 방문</translation>
        </message>
        <message>
            <source>From this visit on the rates are others; 0: never.</source>
            <translation>이 방문부터 비율이 달라집니다. 0: 달라지지 않음.</translation>
        </message>
        <message>
            <source>Rates from then on</source>
            <translation>그때부터의 비율</translation>
        </message>
        <message>
            <source>One for each arm; empty: the best and the worst change places.</source>
            <translation>팔마다 하나씩. 비우면 가장 좋은 팔과 가장 나쁜 팔이 자리를 바꿉니다.</translation>
        </message>
        <message>
            <source>Gradual drift</source>
            <translation>점진적 변화</translation>
        </message>
        <message>
            <source>The rates move evenly from the first visit until the drift.</source>
            <translation>첫 방문부터 변화 시점까지 비율이 고르게 움직입니다.</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>지연</translation>
        </message>
        <message>
            <source>How many visits later a click is known.</source>
            <translation>몇 번의 방문 뒤에 클릭이 알려지는지.</translation>
        </message>
        <message>
            <source>Law of the delay</source>
            <translation>지연의 분포</translation>
        </message>
        <message>
            <source>Always the same, or random with that mean.</source>
            <translation>늘 같거나, 그 평균을 갖는 무작위.</translation>
        </message>
        <message>
            <source>Users who come again</source>
            <translation>다시 오는 사용자</translation>
        </message>
        <message>
            <source>Visits are drawn evenly among so many users; 0: each visitor is new.</source>
            <translation>방문자를 이만큼의 사용자 가운데서 고르게 뽑습니다. 0: 모두 새 사용자.</translation>
        </message>
        <message>
            <source>Slots of an answer</source>
            <translation>한 응답의 자리 수</translation>
        </message>
        <message>
            <source>How many items a visitor is shown.</source>
            <translation>방문자에게 보여 주는 아이템의 수.</translation>
        </message>
        <message>
            <source>From this visit on something is different; 0: never.</source>
            <translation>이 방문부터 무언가 달라집니다. 0: 달라지지 않음.</translation>
        </message>
        <message>
            <source>What drifts</source>
            <translation>변하는 것</translation>
        </message>
        <message>
            <source>The lists of the best and the worst model change places; or the users whom they suit change shares.</source>
            <translation>가장 좋은 모델과 가장 나쁜 모델의 목록이 자리를 바꾸거나, 그 모델이 맞는 사용자들의 비중이 서로 바뀝니다.</translation>
        </message>
        <message>
            <source>no run of split {} is so; compare without it shows all</source>
            <translation>분할 {}에는 그런 실행이 없습니다. 이 조건 없이 compare를 하면 모두 보입니다</translation>
        </message>
        <message>
            <source>the workspace</source>
            <translation>작업 공간</translation>
        </message>
        <message>
            <source>no run is so; compare without it shows all</source>
            <translation>그런 실행이 없습니다. 이 조건 없이 compare를 하면 모두 보입니다</translation>
        </message>
        <message>
            <source>note {} was not removed</source>
            <translation>메모 {}은(는) 삭제되지 않았습니다</translation>
        </message>
        <message>
            <source>visit {} shows nothing: neither shop has anything left; give one --click less</source>
            <translation>{}번째 방문에는 보여 줄 것이 없습니다. 어느 상점에도 남은 것이 없으니 --click을 하나 줄이세요</translation>
        </message>
        <message>
            <source>there is no &quot;{}&quot;: no run has a metric of that epoch</source>
            <translation>&quot;{}&quot;이(가) 없습니다. 그 에포크의 지표가 있는 실행이 없습니다</translation>
        </message>
        <message>
            <source>no run of data set {} is so; compare without it shows all</source>
            <translation>데이터 세트 {}에는 그런 실행이 없습니다. 이 조건 없이 compare를 하면 모두 보입니다</translation>
        </message>
        <message>
            <source>Click model</source>
            <translation>클릭 모델</translation>
        </message>
        <message>
            <source>Clicks</source>
            <translation>클릭</translation>
        </message>
        <message>
            <source>Each slot is looked at with a probability that falls with its place; or slots are read in order until the first click.</source>
            <translation>자리마다 순서에 따라 줄어드는 확률로 보거나, 첫 클릭까지 차례로 봅니다.</translation>
        </message>
        <message>
            <source>Fall with the place</source>
            <translation>자리에 따른 감소</translation>
        </message>
        <message>
            <source>Slot k is looked at with probability 1 / k^decay.</source>
            <translation>k번째 자리를 1 / k^decay의 확률로 봅니다.</translation>
        </message>
        <message>
            <source>Appeal</source>
            <translation>매력</translation>
        </message>
        <message>
            <source>Probability that a wanted item is clicked where it is looked at.</source>
            <translation>원하는 아이템을 보았을 때 클릭할 확률.</translation>
        </message>
        <message>
            <source>Noise of clicks</source>
            <translation>클릭의 잡음</translation>
        </message>
        <message>
            <source>Probability that any item is clicked where it is looked at.</source>
            <translation>아무 아이템이나 보았을 때 클릭할 확률.</translation>
        </message>
        <message>
            <source>Wear-off</source>
            <translation>싫증</translation>
        </message>
        <message>
            <source>The appeal is multiplied by it for each time the user saw the item; 1: it stays.</source>
            <translation>사용자가 그 아이템을 볼 때마다 매력에 곱해집니다. 1: 그대로.</translation>
        </message>
        <message>
            <source>Clicked items leave</source>
            <translation>클릭한 아이템은 빠짐</translation>
        </message>
        <message>
            <source>A clicked item is not wanted by the user again.</source>
            <translation>클릭한 아이템을 사용자가 다시 원하지 않습니다.</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>진행</translation>
        </message>
        <message>
            <source>How many there are.</source>
            <translation>모두 몇 번인지.</translation>
        </message>
        <message>
            <source>The same seed gives the same visitors and clicks.</source>
            <translation>시드가 같으면 방문자와 클릭도 같습니다.</translation>
        </message>
        <message>
            <source>Replications</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>How often all is done again, for the band around the regret; 1: only what is shown.</source>
            <translation>후회의 띠를 위해 전체를 몇 번 되풀이하는지. 1: 보이는 것만.</translation>
        </message>
        <message>
            <source>Practically equal below</source>
            <translation>사실상 같다고 보는 한계</translation>
        </message>
        <message>
            <source>Models whose choice costs less than so many points of the click rate count as equal.</source>
            <translation>고르는 데 드는 손실이 클릭률로 이만큼의 포인트보다 작은 모델은 같다고 봅니다.</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>choose two trained runs at least, whose lists are shown</source>
            <translation>목록을 보여 줄 학습한 실행을 둘 이상 고르세요</translation>
        </message>
        <message>
            <source>no users are given; give those of each arm</source>
            <translation>사용자 수가 없습니다. 각 안의 사용자 수를 적으세요</translation>
        </message>
        <message>
            <source>one model alone can not be interleaved; choose two or more</source>
            <translation>모델 하나만으로는 교차 배치할 수 없습니다. 둘 이상 고르세요</translation>
        </message>
        <message>
            <source>stands alone, without --rankings and --wins</source>
            <translation>--rankings, --wins와 함께 쓸 수 없습니다</translation>
        </message>
        <message>
            <source>needs --runs, --rankings or --wins</source>
            <translation>--runs, --rankings, --wins 가운데 하나가 필요합니다</translation>
        </message>
        <message>
            <source>Chance of a click of each arm, with commas between.</source>
            <translation>각 안이 클릭될 확률. 쉼표로 나눕니다.</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>변화</translation>
        </message>
        <message>
            <source>Rates from a visit on, as in 2500:.1,.5,.9;5000:.5,.9,.1; before, the click rates above hold.</source>
            <translation>어느 방문부터의 클릭률. 예: 2500:.1,.5,.9;5000:.5,.9,.1. 그 전에는 위의 클릭률을 씁니다.</translation>
        </message>
        <message>
            <source>Rates move evenly from one point of the drift to the next.</source>
            <translation>클릭률이 변화의 한 지점에서 다음 지점까지 고르게 바뀝니다.</translation>
        </message>
        <message>
            <source>Visits until a click is known: 100, or exp:100 for a random number with that mean.</source>
            <translation>클릭을 알게 될 때까지의 방문 수: 100, 또는 평균이 그만큼인 임의의 수 exp:100.</translation>
        </message>
        <message>
            <source>Visits of a replication.</source>
            <translation>반복 한 번의 방문 수.</translation>
        </message>
        <message>
            <source>How often all is done again; bands and intervals are over them.</source>
            <translation>전체를 다시 하는 횟수. 띠와 구간은 이 반복들에서 나옵니다.</translation>
        </message>
        <message>
            <source>The same seed gives the same visitors and the same clicks.</source>
            <translation>시드가 같으면 방문자와 클릭이 같습니다.</translation>
        </message>
        <message>
            <source>Ten arms, one clearly the best: low10 of the literature.</source>
            <translation>안 열 개 가운데 하나가 뚜렷이 가장 좋습니다. 문헌의 low10입니다.</translation>
        </message>
        <message>
            <source>Four models that are nearly as good: nothing separates them in 10,000 visits.</source>
            <translation>거의 같은 모델 네 개. 방문 10,000번으로는 가려지지 않습니다.</translation>
        </message>
        <message>
            <source>Three arms that change places three times.</source>
            <translation>안 세 개가 세 번 자리를 바꿉니다.</translation>
        </message>
        <message>
            <source>Ten arms, and clicks that are known 1,000 visits late.</source>
            <translation>안 열 개, 클릭은 방문 1,000번 뒤에 알려집니다.</translation>
        </message>
        <message>
            <source>Arms with known click rates. All policies meet the same visitors and the same click coins, so that what they differ by is their own.</source>
            <translation>클릭률을 아는 안들입니다. 모든 정책이 같은 방문자와 같은 클릭 동전을 만나므로, 차이는 정책에서만 나옵니다.</translation>
        </message>
        <message>
            <source>Logged with</source>
            <translation>기록한 비율</translation>
        </message>
        <message>
            <source>How the logs divide the visits among the arms: above 0, summing to 1. Empty: evenly.</source>
            <translation>로그가 방문을 안에 나누는 비율. 0보다 크고 합이 1입니다. 비우면 고르게 나눕니다.</translation>
        </message>
        <message>
            <source>Rows of a log</source>
            <translation>로그의 행</translation>
        </message>
        <message>
            <source>Decisions that a log tells of.</source>
            <translation>로그 하나에 담긴 결정 수.</translation>
        </message>
        <message>
            <source>Logs</source>
            <translation>로그</translation>
        </message>
        <message>
            <source>How many logs are drawn.</source>
            <translation>뽑는 로그 수.</translation>
        </message>
        <message>
            <source>Resamples</source>
            <translation>재표집</translation>
        </message>
        <message>
            <source>Of each log, to tell how often bootstrap intervals hold the truth; 0: none, which is much quicker.</source>
            <translation>부트스트랩 구간이 참값을 얼마나 자주 담는지 보려고 로그마다 다시 뽑는 횟수. 0이면 하지 않아 훨씬 빠릅니다.</translation>
        </message>
        <message>
            <source>Of what is drawn at random.</source>
            <translation>무작위로 뽑는 것의 시드.</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Rates</source>
            <translation>클릭률</translation>
        </message>
        <message>
            <source>Sample size</source>
            <translation>표본 크기</translation>
        </message>
        <message>
            <source>Users of each arm</source>
            <translation>각 안의 사용자</translation>
        </message>
        <message>
            <source>Who saw each arm, with commas between, as in 1380,735,530,355: of all periods, or a set a period with semicolons between.</source>
            <translation>각 안을 본 사용자 수. 쉼표로 나눕니다. 예: 1380,735,530,355. 전체 기간의 수이거나, 세미콜론으로 나눈 기간별 수입니다.</translation>
        </message>
        <message>
            <source>Weights in force</source>
            <translation>적용된 가중치</translation>
        </message>
        <message>
            <source>How the traffic was to be divided, as in .25,.25,.5; where it moved, a set a period with semicolons between. Empty: evenly.</source>
            <translation>트래픽을 나누기로 한 비율. 예: .25,.25,.5. 바뀌었으면 기간별로 세미콜론으로 나눕니다. 비우면 고르게 나눕니다.</translation>
        </message>
        <message>
            <source>Users of each period</source>
            <translation>각 기간의 사용자</translation>
        </message>
        <message>
            <source>Only where the weights moved and the users above are of all periods together. Where users are sticky, each counts once.</source>
            <translation>가중치가 바뀌었고 위의 사용자 수가 전체 기간의 것일 때만 적습니다. 사용자가 고정되면 한 번만 셉니다.</translation>
        </message>
        <message>
            <source>Users who clicked</source>
            <translation>클릭한 사용자</translation>
        </message>
        <message>
            <source>Of each arm: for rates, always-valid intervals and the lift against the first arm.</source>
            <translation>각 안의 수. 클릭률, 언제나 유효한 구간, 첫째 안 대비 상승을 구합니다.</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Of the arms, with commas between. Empty: A, B, ...</source>
            <translation>각 안의 이름. 쉼표로 나눕니다. 비우면 A, B, ...</translation>
        </message>
        <message>
            <source>Rate now</source>
            <translation>지금의 비율</translation>
        </message>
        <message>
            <source>Of the baseline.</source>
            <translation>기준의 비율.</translation>
        </message>
        <message>
            <source>Rate to be found</source>
            <translation>찾을 비율</translation>
        </message>
        <message>
            <source>The rate that is to be told apart from it.</source>
            <translation>기준과 가려내려는 비율.</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>검정력</translation>
        </message>
        <message>
            <source>How often an experiment of that size finds the difference.</source>
            <translation>그 크기의 실험이 차이를 찾는 비율.</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>수준</translation>
        </message>
        <message>
            <source>How often a test may be wrong, and an interval miss.</source>
            <translation>검정이 틀리고 구간이 빗나가도 되는 비율.</translation>
        </message>
        <message>
            <source>Narrowest at</source>
            <translation>가장 좁은 곳</translation>
        </message>
        <message>
            <source>Visits at which always-valid intervals are narrowest.</source>
            <translation>언제나 유효한 구간이 가장 좁아지는 방문 수.</translation>
        </message>
        <message>
            <source>Each draws a user with something in the test part.</source>
            <translation>방문마다 테스트 부분에 항목이 있는 사용자를 뽑습니다.</translation>
        </message>
        <message>
            <source>Slots</source>
            <translation>자리</translation>
        </message>
        <message>
            <source>Length of the interleaved list.</source>
            <translation>교차 배치한 목록의 길이.</translation>
        </message>
        <message>
            <source>The same seed gives the same visits.</source>
            <translation>시드가 같으면 방문이 같습니다.</translation>
        </message>
        <message>
            <source>Slot k is looked at with chance 1 / k^decay, or the slots in order until the first click.</source>
            <translation>k번째 자리를 확률 1 / k^감쇠로 보거나, 첫 클릭까지 차례로 봅니다.</translation>
        </message>
        <message>
            <source>Chance that an item of the user&apos;s test part is clicked where it is looked at.</source>
            <translation>사용자의 테스트 부분에 있는 항목을 보았을 때 클릭할 확률.</translation>
        </message>
        <message>
            <source>Decay</source>
            <translation>감쇠</translation>
        </message>
        <message>
            <source>Of the position-based model; 0: every slot is looked at.</source>
            <translation>위치 기반 모델의 값. 0이면 모든 자리를 봅니다.</translation>
        </message>
        <message>
            <source>Chance that any item is clicked where it is looked at.</source>
            <translation>어떤 항목이든 보았을 때 클릭할 확률.</translation>
        </message>
        <message>
            <source>To which visits are counted.</source>
            <translation>방문 수를 세는 기준 검정력.</translation>
        </message>
        <message>
            <source>Of the sign test and the z-test.</source>
            <translation>부호 검정과 z-검정의 수준.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>로그</translation>
        </message>
        <message>
            <source>Target policy</source>
            <translation>목표 정책</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>구간</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>A CSV as of the Open Bandit Dataset, with item_id, click and propensity_score; of lists also with list, slot and item_propensity.</source>
            <translation>Open Bandit Dataset 형식의 CSV로 item_id, click, propensity_score가 있어야 합니다. 목록이면 list, slot, item_propensity도 있어야 합니다.</translation>
        </message>
        <message>
            <source>Rows are</source>
            <translation>행의 뜻</translation>
        </message>
        <message>
            <source>Whether each row is a decision of its own, or a slot of a list.</source>
            <translation>행마다 결정 하나인지, 목록의 한 자리인지.</translation>
        </message>
        <message>
            <source>What is asked about: all items alike, one item, items by their click rate in the log, or a file of probabilities.</source>
            <translation>물어보는 정책: 모든 항목을 똑같이, 항목 하나만, 로그의 클릭률에 따라, 또는 확률 파일.</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>The item_id that is always shown.</source>
            <translation>언제나 보여 주는 item_id.</translation>
        </message>
        <message>
            <source>An item is shown in proportion to exp(rate / temperature).</source>
            <translation>항목을 exp(클릭률 / 온도)에 비례해 보여 줍니다.</translation>
        </message>
        <message>
            <source>Probabilities</source>
            <translation>확률</translation>
        </message>
        <message>
            <source>A CSV with item_id and probability; for lists item_id and weight, by which lists are drawn without replacement.</source>
            <translation>item_id와 probability가 있는 CSV. 목록이면 item_id와 weight이며, 그 가중치로 비복원 추출해 목록을 만듭니다.</translation>
        </message>
        <message>
            <source>How often intervals hold the truth.</source>
            <translation>구간이 참값을 담는 비율.</translation>
        </message>
        <message>
            <source>How often the rows are drawn anew for the bootstrap intervals; 0: there are none.</source>
            <translation>부트스트랩 구간을 위해 행을 다시 뽑는 횟수. 0이면 구간이 없습니다.</translation>
        </message>
        <message>
            <source>Of the resamples and of the replay.</source>
            <translation>재표집과 재생의 시드.</translation>
        </message>
        <message>
            <source>Switch-DR at</source>
            <translation>Switch-DR 한계</translation>
        </message>
        <message>
            <source>Switch-DR takes weights up to here.</source>
            <translation>Switch-DR이 쓰는 가장 큰 가중치.</translation>
        </message>
        <message>
            <source>DRos lambda</source>
            <translation>DRos 람다</translation>
        </message>
        <message>
            <source>Doubly robust with optimistic shrinkage takes λw/(w² + λ) for a weight w.</source>
            <translation>낙관적 축소 이중 강건 추정은 가중치 w를 λw/(w² + λ)로 바꿉니다.</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>사용자 층</translation>
        </message>
        <message>
            <source>What divides the slots of each list among the models.</source>
            <translation>목록의 자리를 모델에 나누는 정책.</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>떼어 둔 비율</translation>
        </message>
        <message>
            <source>Share of the slots that any model gets with the same chance, whatever was learnt: what is won shows against it.</source>
            <translation>배운 것과 상관없이 모든 모델이 같은 확률로 받는 자리의 비율. 얻은 것은 이것과 견줍니다.</translation>
        </message>
        <message>
            <source>Least users</source>
            <translation>최소 사용자</translation>
        </message>
        <message>
            <source>Of a segment; smaller ones are not looked for.</source>
            <translation>한 층의 최소 사용자 수. 더 작은 층은 찾지 않습니다.</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>깊이</translation>
        </message>
        <message>
            <source>Of the tree of segments.</source>
            <translation>층 나무의 깊이.</translation>
        </message>
        <message>
            <source>Permutations</source>
            <translation>순열</translation>
        </message>
        <message>
            <source>Of the users&apos; features, to tell a segment from chance.</source>
            <translation>층을 우연과 가리려고 사용자 특성을 뒤섞는 횟수.</translation>
        </message>
        <message>
            <source>&quot;{}&quot; has no value for each user, so that nothing can be tested; there are {}, k from 1 to {}</source>
            <translation>&quot;{}&quot;에는 사용자마다의 값이 없어 검정할 수 없습니다. 쓸 수 있는 것은 {}이고, k는 1부터 {}까지입니다</translation>
        </message>
        <message>
            <source>there is no test &quot;{}&quot;; there are t, wilcoxon, randomisation</source>
            <translation>검정 &quot;{}&quot;은(는) 없습니다. t, wilcoxon, randomisation 가운데 고르세요</translation>
        </message>
        <message>
            <source>there is no correction &quot;{}&quot;; there are none, holm, bh</source>
            <translation>보정 &quot;{}&quot;은(는) 없습니다. none, holm, bh 가운데 고르세요</translation>
        </message>
        <message>
            <source>there is nothing to compare with run {}; choose another run too</source>
            <translation>실행 {}와(과) 비교할 것이 없습니다. 다른 실행도 고르세요</translation>
        </message>
        <message>
            <source>has no run that was tested on its test part; train one to its end</source>
            <translation>테스트 부분으로 평가한 실행이 없습니다. 실행 하나를 끝까지 학습하세요</translation>
        </message>
        <message>
            <source>is of another split than run {}; compare runs of one split</source>
            <translation>실행 {}와(과) 분할이 다릅니다. 한 분할의 실행끼리 비교하세요</translation>
        </message>
        <message>
            <source>was tested on other users than the others; evaluate it again</source>
            <translation>다른 실행과 다른 사용자로 테스트했습니다. 다시 평가하세요</translation>
        </message>
        <message>
            <source>there is one user only, by whom no models can be told apart</source>
            <translation>사용자가 한 명뿐이어서 모델을 가릴 수 없습니다</translation>
        </message>
        <message>
            <source>there are {} users only: too few to tell models apart by, and a t test would need differences that are normally distributed</source>
            <translation>사용자가 {}명뿐입니다. 모델을 가르기에는 너무 적고, t 검정에는 차이가 정규 분포를 따라야 합니다</translation>
        </message>
        <message>
            <source>Wilcoxon&apos;s test leaves out users whose values are equal, here up to {} % of them, and speaks of the ranks of the others alone: it finds differences that the mean hardly shows</source>
            <translation>윌콕슨 검정은 값이 같은 사용자(여기서는 많게는 {} %)를 빼고 나머지의 순위만 말합니다. 평균에 거의 드러나지 않는 차이도 찾아냅니다</translation>
        </message>
        <message>
            <source>{} draws of the randomisation are too few to tell any runs apart below {}, since no p is smaller than 1 / (draws + 1); take more, or another test</source>
            <translation>무작위화를 {}번 뽑아서는 어떤 실행도 유의 수준 {}에서 가려낼 수 없습니다. p는 1 / (횟수 + 1)보다 작아지지 않기 때문입니다. 더 많이 뽑거나 다른 검정을 쓰세요</translation>
        </message>
        <message>
            <source>{} runs were tested on this part: the best of so many looks better than it is; choose by the validation part</source>
            <translation>이 부분으로 테스트한 실행이 {}개입니다. 이렇게 많은 가운데 가장 좋은 것은 실제보다 좋아 보입니다. 검증 부분으로 고르세요</translation>
        </message>
        <message>
            <source>Comparing runs</source>
            <translation>실행 비교 중</translation>
        </message>
        <message>
            <source>Judging runs by slices</source>
            <translation>구간별로 실행 평가 중</translation>
        </message>
        <message>
            <source>no log is chosen yet; choose a CSV file</source>
            <translation>아직 로그를 고르지 않았습니다. CSV 파일을 고르세요</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>account</source>
            <translation>계정</translation>
        </message>
        <message>
            <source>batch {}</source>
            <translation>배치 {}</translation>
        </message>
        <message>
            <source>account {}</source>
            <translation>계정 {}</translation>
        </message>
        <message>
            <source>the survey</source>
            <translation>설문</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is no number</source>
            <translation>&quot;{}&quot;은(는) 숫자가 아닙니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not NAME=WEIGHT, as korean=.8</source>
            <translation>&quot;{}&quot;은(는) korean=.8 같은 이름=가중치 꼴이 아닙니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is nothing that people do</source>
            <translation>&quot;{}&quot;은(는) 사람들이 하는 일이 아닙니다</translation>
        </message>
        <message>
            <source>a recipe needs one at least; name it</source>
            <translation>레시피에는 적어도 하나가 있어야 합니다. 이름을 적으십시오</translation>
        </message>
        <message>
            <source>a recipe needs one; type it</source>
            <translation>레시피에는 이것이 있어야 합니다. 입력하십시오</translation>
        </message>
        <message>
            <source>another mark has this name; choose another one</source>
            <translation>다른 표시가 이 이름을 씁니다. 다른 이름을 고르십시오</translation>
        </message>
        <message>
            <source>answer {}</source>
            <translation>추천 {}</translation>
        </message>
        <message>
            <source>it does not tell &quot;{}&quot;</source>
            <translation>&quot;{}&quot;이(가) 적혀 있지 않습니다</translation>
        </message>
        <message>
            <source>it does not tell all that it should</source>
            <translation>있어야 할 내용이 다 적혀 있지 않습니다</translation>
        </message>
        <message>
            <source>it does not tell how the shop was</source>
            <translation>가게가 어떠했는지 적혀 있지 않습니다</translation>
        </message>
        <message>
            <source>it has {} numbers; give calories, then total fat, sugar, sodium, protein, saturated fat and carbohydrates in % of the daily value</source>
            <translation>숫자가 {}개 있습니다. 열량, 그다음 지방, 당, 나트륨, 단백질, 포화지방, 탄수화물을 하루 기준량의 %로 적으십시오</translation>
        </message>
        <message>
            <source>it is longer than {} bytes; shorten it</source>
            <translation>{}바이트보다 깁니다. 줄이십시오</translation>
        </message>
        <message>
            <source>it is no demo of Hankki</source>
            <translation>Hankki의 데모가 아닙니다</translation>
        </message>
        <message>
            <source>it is no recipe, which is JSON with a name, ingredients, and what else is known of description, tags, steps, minutes and nutrition</source>
            <translation>레시피가 아닙니다. 레시피는 name, ingredients와, 아는 만큼의 description, tags, steps, minutes, nutrition이 있는 JSON입니다</translation>
        </message>
        <message>
            <source>it is not from -1 to 1</source>
            <translation>-1에서 1 사이가 아닙니다</translation>
        </message>
        <message>
            <source>it is of a newer Hankki; open it with a newer one</source>
            <translation>더 새로운 Hankki의 것입니다. 더 새로운 것으로 여십시오</translation>
        </message>
        <message>
            <source>it is of another batch than {}, which is served; a demo is of one batch</source>
            <translation>지금 제공하는 {}이(가) 아닌 다른 배치의 것입니다. 데모는 한 배치로 이루어집니다</translation>
        </message>
        <message>
            <source>it needs a name; give one</source>
            <translation>이름이 있어야 합니다. 이름을 주십시오</translation>
        </message>
        <message>
            <source>it was recorded with batch {}, and {} is served, which is another one</source>
            <translation>배치 {1}(으)로 기록했는데, 지금 제공하는 {2}은(는) 다른 배치입니다</translation>
        </message>
        <message>
            <source>its log does not tell &quot;{}&quot;</source>
            <translation>로그에 &quot;{}&quot;이(가) 적혀 있지 않습니다</translation>
        </message>
        <message>
            <source>line {}</source>
            <translation>{}번째 줄</translation>
        </message>
        <message>
            <source>mark</source>
            <translation>표시</translation>
        </message>
        <message>
            <source>mark {}</source>
            <translation>표시 {}</translation>
        </message>
        <message>
            <source>act</source>
            <translation>행동</translation>
        </message>
        <message>
            <source>act {}</source>
            <translation>행동 {}</translation>
        </message>
        <message>
            <source>no recipe has such a tag or ingredient; tag:NAME and ingredient:NAME tell them apart</source>
            <translation>그런 태그나 재료가 있는 레시피가 없습니다. tag:이름과 ingredient:이름으로 구별할 수 있습니다</translation>
        </message>
        <message>
            <source>nothing marks how it was; make a mark before a demo: serve mark NAME</source>
            <translation>어떠했는지 남긴 표시가 없습니다. 데모 전에 표시를 남기십시오: serve mark NAME</translation>
        </message>
        <message>
            <source>The test part, the best first; differences from {}.</source>
            <translation>테스트 부분, 가장 좋은 것부터. 차이는 {}에 견준 것</translation>
        </message>
        <message>
            <source>nothing says what is played; name a demo, or --record one</source>
            <translation>무엇을 재생할지 지정하지 않았습니다. 데모를 지정하거나 --record로 기록하십시오</translation>
        </message>
        <message>
            <source>nothing says what is to be explained; name a recipe or an --answer</source>
            <translation>무엇을 설명할지 지정하지 않았습니다. 레시피나 --answer를 지정하십시오</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>재생하는 중</translation>
        </message>
        <message>
            <source>recipe {}</source>
            <translation>레시피 {}</translation>
        </message>
        <message>
            <source>recipes that somebody of the shop wrote are named as shop:3</source>
            <translation>가게에서 누군가 쓴 레시피의 이름은 shop:3과 같습니다</translation>
        </message>
        <message>
            <source>the demo</source>
            <translation>데모</translation>
        </message>
        <message>
            <source>the workspace has none of this number; serve history shows them</source>
            <translation>작업 공간에 이 번호의 것이 없습니다. serve history로 볼 수 있습니다</translation>
        </message>
        <message>
            <source>there are too many</source>
            <translation>너무 많습니다</translation>
        </message>
        <message>
            <source>there are {}; a recipe has {} at most</source>
            <translation>{1}개 있습니다. 레시피에는 많아야 {2}개 있습니다</translation>
        </message>
        <message>
            <source>there is no line that tells the batch</source>
            <translation>배치를 알려 주는 줄이 없습니다</translation>
        </message>
        <message>
            <source>there is no such mark; serve mark --list shows them</source>
            <translation>그런 표시가 없습니다. serve mark --list로 볼 수 있습니다</translation>
        </message>
        <message>
            <source>they are none that an answer has logged</source>
            <translation>추천이 로그에 남긴 것이 아닙니다</translation>
        </message>
        <message>
            <source>this person has none of this name; serve recipe list shows those there are</source>
            <translation>이 사람에게는 이 이름의 것이 없습니다. serve recipe list로 볼 수 있습니다</translation>
        </message>
        <message>
            <source>this person has removed none of this name</source>
            <translation>이 사람이 지운 것 가운데 이 이름의 것이 없습니다</translation>
        </message>
        <message>
            <source>what its policy has learnt cannot be read ({}); publish the runs again</source>
            <translation>정책이 배운 것을 읽을 수 없습니다({}). 실행을 다시 게시하십시오</translation>
        </message>
        <message>
            <source>{} is no recipe of {}; serve recipe list shows them</source>
            <translation>{1}은(는) {2}의 레시피가 아닙니다. serve recipe list로 볼 수 있습니다</translation>
        </message>
        <message>
            <source>{} is no wish</source>
            <translation>{}은(는) 바람이 아닙니다</translation>
        </message>
        <message>
            <source>{} is nobody of the shop any more</source>
            <translation>{}은(는) 이제 가게에 없는 사람입니다</translation>
        </message>
        <message>
            <source>{} is not from -1 to 1</source>
            <translation>{}은(는) -1에서 1 사이가 아닙니다</translation>
        </message>
        <message>
            <source>{} was removed by who wrote it</source>
            <translation>{}은(는) 쓴 사람이 지웠습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not from {} to {}</source>
            <translation>&quot;{}&quot;이(가) {}에서 {} 사이가 아닙니다</translation>
        </message>
        <message>
            <source>serve reset --to {} brings back what was there before the demo</source>
            <translation>serve reset --to {}을(를) 쓰면 데모 전의 것이 돌아옵니다</translation>
        </message>
        <message>
            <source>{}; nothing of the demo stays</source>
            <translation>{}. 데모에서 남은 것은 없습니다</translation>
        </message>
        <message>
            <source>{}; others used the shop meanwhile, so that what was played stays: serve reset --to {} brings back what was there</source>
            <translation>{}. 그 사이에 다른 사람이 가게를 써서 재생한 것이 남았습니다. serve reset --to {}을(를) 쓰면 전에 있던 것이 돌아옵니다</translation>
        </message>
        <message>
            <source>it was cancelled</source>
            <translation>취소했습니다</translation>
        </message>
        <message>
            <source>it was stopped</source>
            <translation>중단되었습니다</translation>
        </message>
        <message>
            <source>it is no rating</source>
            <translation>평점이 아닙니다</translation>
        </message>
        <message>
            <source>neither has anything left to show this person</source>
            <translation>둘 다 이 사람에게 더 보여 줄 것이 없습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not served; these are: {}</source>
            <translation>&quot;{}&quot;은(는) 제공되고 있지 않습니다. 제공되는 것: {}</translation>
        </message>
        <message>
            <source>{} is in neither list of visit {}; the command without this --click shows them</source>
            <translation>{}은(는) 방문 {}의 어느 목록에도 없습니다. 이 --click을 빼고 실행하면 목록이 보입니다</translation>
        </message>
        <message>
            <source>ids that begin with &quot;shop:&quot; are those of recipes that people of the shop write; give it another id</source>
            <translation>&quot;shop:&quot;으로 시작하는 아이디는 가게 사람들이 쓴 레시피의 것입니다. 다른 아이디를 주십시오</translation>
        </message>
        <message>
            <source>it is no packed demo</source>
            <translation>꾸린 데모가 아닙니다</translation>
        </message>
        <message>
            <source>it is damaged; pack the demo again</source>
            <translation>손상되었습니다. 데모를 다시 꾸리십시오</translation>
        </message>
        <message>
            <source>unpacking</source>
            <translation>푸는 중</translation>
        </message>
        <message>
            <source>packing</source>
            <translation>꾸리는 중</translation>
        </message>
        <message>
            <source>{} is damaged in it; pack the demo again</source>
            <translation>그 안의 {}이(가) 손상되었습니다. 데모를 다시 꾸리십시오</translation>
        </message>
        <message>
            <source>its files are not as long as it says; pack the demo again</source>
            <translation>파일들의 길이가 적힌 것과 다릅니다. 데모를 다시 꾸리십시오</translation>
        </message>
        <message>
            <source>it has a file that is none of a workspace</source>
            <translation>작업 공간의 것이 아닌 파일이 있습니다</translation>
        </message>
        <message>
            <source>it has a file twice</source>
            <translation>같은 파일이 두 번 있습니다</translation>
        </message>
        <message>
            <source>it has no workspace</source>
            <translation>작업 공간이 없습니다</translation>
        </message>
        <message>
            <source>no file of a workspace is called so; the workspace is damaged, restore a copy of it</source>
            <translation>작업 공간에는 이런 이름의 파일이 없습니다. 작업 공간이 손상되었으니 사본으로 복구하십시오</translation>
        </message>
        <message>
            <source>it is not what was stored; the workspace is damaged</source>
            <translation>저장한 것과 다릅니다. 작업 공간이 손상되었습니다</translation>
        </message>
        <message>
            <source>a packed demo is for reading until it is reset: serve reset --workspace FILE</source>
            <translation>꾸린 데모는 되돌리기 전에는 읽기만 할 수 있습니다: serve reset --workspace FILE</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>표준 입력</translation>
        </message>
        <message>
            <source>the password is read from there, and nothing came; type or pipe it</source>
            <translation>비밀번호는 거기서 읽는데 아무것도 오지 않았습니다. 입력하거나 파이프로 넘기십시오</translation>
        </message>
        <message>
            <source>visiting</source>
            <translation>방문하는 중</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is none of low, off, high</source>
            <translation>&quot;{}&quot;은(는) low, off, high 가운데 하나가 아닙니다</translation>
        </message>
        <message>
            <source>nobody is named; name a user or an account</source>
            <translation>누구인지 지정하지 않았습니다. 사용자나 계정을 지정하십시오</translation>
        </message>
        <message>
            <source>there is no &quot;{}&quot;; serve list shows them</source>
            <translation>&quot;{}&quot;이(가) 없습니다. serve list로 목록을 볼 수 있습니다</translation>
        </message>
        <message>
            <source>it is no text; type another name</source>
            <translation>글자가 아닙니다. 다른 이름을 입력하십시오</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is no name; it has 1 to {} letters and digits</source>
            <translation>&quot;{}&quot;은(는) 이름이 될 수 없습니다. 이름은 글자와 숫자 1~{}개로 되어 있습니다</translation>
        </message>
        <message>
            <source>libsodium cannot be started</source>
            <translation>libsodium을 시작할 수 없습니다</translation>
        </message>
        <message>
            <source>there are no 64 MB of memory to keep it safely; close other programs</source>
            <translation>안전하게 보관하는 데 필요한 메모리 64 MB가 없습니다. 다른 프로그램을 닫으십시오</translation>
        </message>
        <message>
            <source>it has to have {} characters at least, and {} bytes at most</source>
            <translation>적어도 {}자, 많아도 {}바이트여야 합니다</translation>
        </message>
        <message>
            <source>it is no survey</source>
            <translation>설문이 아닙니다</translation>
        </message>
        <message>
            <source>somebody has the name &quot;{}&quot; already; choose another one</source>
            <translation>&quot;{}&quot;은(는) 이미 쓰이는 이름입니다. 다른 이름을 고르십시오</translation>
        </message>
        <message>
            <source>publish the runs again</source>
            <translation>실행을 다시 게시하십시오</translation>
        </message>
        <message>
            <source>it does not tell the models</source>
            <translation>모델이 적혀 있지 않습니다</translation>
        </message>
        <message>
            <source>a batch needs a name; give one</source>
            <translation>배치에는 이름이 필요합니다. 이름을 지정하십시오</translation>
        </message>
        <message>
            <source>there is a batch named &quot;{}&quot;; give another name</source>
            <translation>이름이 &quot;{}&quot;인 배치가 있습니다. 다른 이름을 지정하십시오</translation>
        </message>
        <message>
            <source>batches</source>
            <translation>배치들</translation>
        </message>
        <message>
            <source>none was served before this one; publish another one first</source>
            <translation>이보다 먼저 제공된 배치가 없습니다. 먼저 다른 배치를 게시하십시오</translation>
        </message>
        <message>
            <source>it is no list</source>
            <translation>목록이 아닙니다</translation>
        </message>
        <message>
            <source>it has a number that is of no model</source>
            <translation>어떤 모델의 것도 아닌 번호가 있습니다</translation>
        </message>
        <message>
            <source>it has a letter that means nothing</source>
            <translation>뜻이 없는 글자가 들어 있습니다</translation>
        </message>
        <message>
            <source>it is too short</source>
            <translation>너무 짧습니다</translation>
        </message>
        <message>
            <source>{} is no rating; it is 0.5, 1, 1.5, ... or 5</source>
            <translation>{}은(는) 별점이 아닙니다. 0.5, 1, 1.5, ... 5 가운데 하나입니다</translation>
        </message>
        <message>
            <source>autopilot</source>
            <translation>자동 방문</translation>
        </message>
        <message>
            <source>the split has no test part, from which the clicks would come</source>
            <translation>클릭의 바탕이 될 테스트 부분이 분할에 없습니다</translation>
        </message>
        <message>
            <source>there is no trained one; train some first</source>
            <translation>학습된 것이 없습니다. 먼저 학습하십시오</translation>
        </message>
        <message>
            <source>no trained run of split {} has this metric; recall@10 and ndcg@10 are there where nothing else was asked for</source>
            <translation>분할 {}의 학습된 실행 가운데 이 지표가 있는 것이 없습니다. 달리 지정하지 않았다면 recall@10과 ndcg@10이 있습니다</translation>
        </message>
        <message>
            <source>a run stands there twice; name each once</source>
            <translation>같은 실행이 두 번 있습니다. 한 번씩만 지정하십시오</translation>
        </message>
        <message>
            <source>lists of {}</source>
            <translation>{}의 목록</translation>
        </message>
        <message>
            <source>split {} has no validation part, so that nothing tells its models apart before they are shown</source>
            <translation>분할 {}에는 검증 부분이 없어서, 보이기 전에는 모델들을 구별할 근거가 없습니다</translation>
        </message>
        <message>
            <source>it needs more than a batch keeps, which is the successes and failures of each model; those that can serve are {}</source>
            <translation>배치는 모델별 성공과 실패만 간직하는데, 이 정책에는 그 이상이 필요합니다. 쓸 수 있는 것: {}</translation>
        </message>
        <message>
            <source>a batch does not keep which user had which model; leave it out</source>
            <translation>배치는 어느 사용자가 어느 모델을 가졌는지 간직하지 않습니다. 이 옵션을 빼십시오</translation>
        </message>
        <message>
            <source>{} features for each of {} arms are too many; {} at most</source>
            <translation>특징 {}개는 팔 {}개에 너무 많습니다. 최대 {}개</translation>
        </message>
        <message>
            <source>batch {} served</source>
            <translation>배치 {} 제공됨</translation>
        </message>
        <message>
            <source>its lists are not of its users; publish the runs again</source>
            <translation>목록이 그 사용자들의 것이 아닙니다. 실행을 다시 게시하십시오</translation>
        </message>
        <message>
            <source>its lists are not of its recipes; publish the runs again</source>
            <translation>목록이 그 레시피들의 것이 아닙니다. 실행을 다시 게시하십시오</translation>
        </message>
        <message>
            <source>the shop</source>
            <translation>상점</translation>
        </message>
        <message>
            <source>nothing is served; publish trained runs first: serve publish --runs</source>
            <translation>제공 중인 것이 없습니다. 먼저 학습된 실행을 게시하십시오: serve publish --runs</translation>
        </message>
        <message>
            <source>there is no account &quot;{}&quot;</source>
            <translation>&quot;{}&quot; 계정이 없습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is neither a user of data set {} nor an account; ids are those of the source, and account create makes an account</source>
            <translation>&quot;{}&quot;은(는) 데이터셋 {}의 사용자도 계정도 아닙니다. ID는 원본의 것이며, 계정은 account create로 만듭니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is no recipe of data set {}; ids are those of the source</source>
            <translation>&quot;{}&quot;은(는) 데이터셋 {}의 레시피가 아닙니다. ID는 원본의 것입니다</translation>
        </message>
        <message>
            <source>no model fits into the memory; allow more: --serve-memory</source>
            <translation>메모리에 들어가는 모델이 없습니다. 더 허용하십시오: --serve-memory</translation>
        </message>
        <message>
            <source>its lists were imported; models that could give reasons are not there</source>
            <translation>가져온 목록뿐이며, 이유를 설명할 모델이 없습니다</translation>
        </message>
        <message>
            <source>there were several wrong tries; try again in {} seconds</source>
            <translation>여러 번 틀렸습니다. {}초 뒤에 다시 시도하십시오</translation>
        </message>
        <message>
            <source>there is no account &quot;{}&quot;; account list shows them</source>
            <translation>&quot;{}&quot; 계정이 없습니다. account list로 목록을 볼 수 있습니다</translation>
        </message>
        <message>
            <source>each of at least one user rates 1 to {} recipes</source>
            <translation>한 명 이상의 사용자가 각각 레시피 1~{}개를 평가합니다</translation>
        </message>
        <message>
            <source>no folder is named; give one, or a workspace: --interactions-for</source>
            <translation>폴더를 지정하지 않았습니다. 폴더나 작업 공간을 지정하십시오: --interactions-for</translation>
        </message>
        <message>
            <source>nothing is said of the recipe; give stars, --cooked or --withdraw</source>
            <translation>레시피에 대해 아무것도 말하지 않았습니다. 별점이나 --cooked, --withdraw를 지정하십시오</translation>
        </message>
        <message>
            <source>Retrainings</source>
            <translation>재학습 횟수</translation>
        </message>
        <message>
            <source>How often the models are trained again on what was clicked.</source>
            <translation>클릭한 것으로 모델을 다시 학습하는 횟수.</translation>
        </message>
        <message>
            <source>Visits of a round</source>
            <translation>라운드의 방문</translation>
        </message>
        <message>
            <source>Between two trainings.</source>
            <translation>두 학습 사이의 방문 수.</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>한식</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>일식</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>중식</translation>
        </message>
        <message>
            <source>&quot;{} {}&quot; compares with a number, and &quot;{}&quot; is none</source>
            <translation>&quot;{} {}&quot;은(는) 수와 비교하는데 &quot;{}&quot;은(는) 수가 아닙니다</translation>
        </message>
        <message>
            <source>Thai</source>
            <translation>태국</translation>
        </message>
        <message>
            <source>Vietnamese</source>
            <translation>베트남</translation>
        </message>
        <message>
            <source>Filipino</source>
            <translation>필리핀</translation>
        </message>
        <message>
            <source>Indonesian</source>
            <translation>인도네시아</translation>
        </message>
        <message>
            <source>Indian</source>
            <translation>인도</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>이탈리아</translation>
        </message>
        <message>
            <source>French</source>
            <translation>프랑스</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>스페인</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>포르투갈</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>그리스</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>튀르키예</translation>
        </message>
        <message>
            <source>Lebanese</source>
            <translation>레바논</translation>
        </message>
        <message>
            <source>Moroccan</source>
            <translation>모로코</translation>
        </message>
        <message>
            <source>German</source>
            <translation>독일</translation>
        </message>
        <message>
            <source>British</source>
            <translation>영국</translation>
        </message>
        <message>
            <source>English</source>
            <translation>잉글랜드</translation>
        </message>
        <message>
            <source>Irish</source>
            <translation>아일랜드</translation>
        </message>
        <message>
            <source>Scottish</source>
            <translation>스코틀랜드</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>스웨덴</translation>
        </message>
        <message>
            <source>Polish</source>
            <translation>폴란드</translation>
        </message>
        <message>
            <source>Hungarian</source>
            <translation>헝가리</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>러시아</translation>
        </message>
        <message>
            <source>American</source>
            <translation>미국</translation>
        </message>
        <message>
            <source>Southern US</source>
            <translation>미국 남부</translation>
        </message>
        <message>
            <source>Canadian</source>
            <translation>캐나다</translation>
        </message>
        <message>
            <source>Mexican</source>
            <translation>멕시코</translation>
        </message>
        <message>
            <source>Tex-Mex</source>
            <translation>텍스멕스</translation>
        </message>
        <message>
            <source>Caribbean</source>
            <translation>카리브</translation>
        </message>
        <message>
            <source>Brazilian</source>
            <translation>브라질</translation>
        </message>
        <message>
            <source>Australian</source>
            <translation>호주</translation>
        </message>
        <message>
            <source>Hawaiian</source>
            <translation>하와이</translation>
        </message>
        <message>
            <source>Malaysian</source>
            <translation>말레이시아</translation>
        </message>
        <message>
            <source>Szechuan</source>
            <translation>쓰촨</translation>
        </message>
        <message>
            <source>Pakistani</source>
            <translation>파키스탄</translation>
        </message>
        <message>
            <source>Persian</source>
            <translation>페르시아</translation>
        </message>
        <message>
            <source>Egyptian</source>
            <translation>이집트</translation>
        </message>
        <message>
            <source>Ethiopian</source>
            <translation>에티오피아</translation>
        </message>
        <message>
            <source>South African</source>
            <translation>남아프리카</translation>
        </message>
        <message>
            <source>African</source>
            <translation>아프리카</translation>
        </message>
        <message>
            <source>Austrian</source>
            <translation>오스트리아</translation>
        </message>
        <message>
            <source>Swiss</source>
            <translation>스위스</translation>
        </message>
        <message>
            <source>Belgian</source>
            <translation>벨기에</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>네덜란드</translation>
        </message>
        <message>
            <source>Danish</source>
            <translation>덴마크</translation>
        </message>
        <message>
            <source>Norwegian</source>
            <translation>노르웨이</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>핀란드</translation>
        </message>
        <message>
            <source>Scandinavian</source>
            <translation>북유럽</translation>
        </message>
        <message>
            <source>Southwestern US</source>
            <translation>미국 남서부</translation>
        </message>
        <message>
            <source>Cajun</source>
            <translation>케이준</translation>
        </message>
        <message>
            <source>Creole</source>
            <translation>크리올</translation>
        </message>
        <message>
            <source>Native American</source>
            <translation>아메리카 원주민</translation>
        </message>
        <message>
            <source>Cuban</source>
            <translation>쿠바</translation>
        </message>
        <message>
            <source>Puerto Rican</source>
            <translation>푸에르토리코</translation>
        </message>
        <message>
            <source>Argentine</source>
            <translation>아르헨티나</translation>
        </message>
        <message>
            <source>Peruvian</source>
            <translation>페루</translation>
        </message>
        <message>
            <source>New Zealand</source>
            <translation>뉴질랜드</translation>
        </message>
        <message>
            <source>Polynesian</source>
            <translation>폴리네시아</translation>
        </message>
        <message>
            <source>the shop was not opened, as that was cancelled</source>
            <translation>취소되어 상점을 열지 않았습니다</translation>
        </message>
        <message>
            <source>you were signed out, as the account is not there any more</source>
            <translation>계정이 더 이상 없어 로그아웃되었습니다</translation>
        </message>
        <message>
            <source>this rating is of the data set, so it stays; it can be changed</source>
            <translation>데이터의 평점이라 그대로 남습니다. 바꿀 수는 있습니다</translation>
        </message>
        <message>
            <source>there is no suite &quot;{}&quot;; hankki-cli suite list shows them, and suite save makes one</source>
            <translation>&quot;{}&quot; 검사 묶음이 없습니다. hankki-cli suite list가 목록을 보이고, suite save가 새로 만듭니다</translation>
        </message>
        <message>
            <source>one column cannot be two of user, item and rank or score</source>
            <translation>한 열이 사용자, 항목, 순위나 점수 가운데 둘이 될 수 없습니다</translation>
        </message>
        <message>
            <source>the first line names no columns; say by number which are user, item and rank or score</source>
            <translation>첫 줄에 열 이름이 없습니다. 어느 열이 사용자, 항목, 순위나 점수인지 번호로 지정하세요</translation>
        </message>
        <message>
            <source>there is neither a column &quot;rank&quot; nor &quot;score&quot; that tells the order of a list; name one</source>
            <translation>목록의 순서를 알려 주는 &quot;rank&quot; 열도 &quot;score&quot; 열도 없습니다. 열을 지정하세요</translation>
        </message>
        <message>
            <source>item &quot;{}&quot; is none of the split&apos;s</source>
            <translation>항목 &quot;{}&quot;은(는) 분할에 없습니다</translation>
        </message>
        <message>
            <source>user &quot;{}&quot; has item &quot;{}&quot; twice in the list</source>
            <translation>사용자 &quot;{}&quot;의 목록에 항목 &quot;{}&quot;이(가) 두 번 있습니다</translation>
        </message>
        <message>
            <source>user &quot;{}&quot; has item &quot;{}&quot; in the {} part, so that it cannot be recommended</source>
            <translation>사용자 &quot;{}&quot;에게 항목 &quot;{}&quot;이(가) 이미 {} 부분에 있어 추천될 수 없습니다</translation>
        </message>
        <message>
            <source>has no list of a user of the {} part; its ids must be those of the split</source>
            <translation>{} 부분 사용자의 목록이 없습니다. id는 분할의 것이어야 합니다</translation>
        </message>
        <message>
            <source>users of the part without a list, who count as 0: {}</source>
            <translation>목록이 없어 0으로 세는 이 부분의 사용자: {}</translation>
        </message>
        <message>
            <source>users who are not of the part, whose lists are left out: {}</source>
            <translation>이 부분에 속하지 않아 목록을 뺀 사용자: {}</translation>
        </message>
        <message>
            <source>entries left out, since the user has them in an earlier part: {}</source>
            <translation>사용자가 앞 부분에 이미 가지고 있어 뺀 항목: {}</translation>
        </message>
        <message>
            <source>entries left out, since the split does not have the item: {}</source>
            <translation>분할에 없는 항목이라 뺀 것: {}</translation>
        </message>
        <message>
            <source>entries left out, since the list has the item already: {}</source>
            <translation>목록에 이미 있어 뺀 항목: {}</translation>
        </message>
        <message>
            <source>{} is more than the {} items of the longest list; ask for fewer</source>
            <translation>{}은(는) 가장 긴 목록의 항목 수 {}보다 많습니다. 더 적게 요청하세요</translation>
        </message>
        <message>
            <source>there is no slice &quot;{}&quot; by {}; there are {}</source>
            <translation>{2} 구간에는 &quot;{1}&quot;이(가) 없습니다. 있는 구간은 {3}입니다</translation>
        </message>
        <message>
            <source>is no check; one is written as &quot;history:0,1-2:recall@10&gt;=0.9*mean&quot; or &quot;cuisine:*:ndcg@10&gt;=0.05&quot;</source>
            <translation>검사가 아닙니다. &quot;history:0,1-2:recall@10&gt;=0.9*mean&quot;이나 &quot;cuisine:*:ndcg@10&gt;=0.05&quot;처럼 적습니다</translation>
        </message>
        <message>
            <source>slices have recall, ndcg and hit, as in recall@10</source>
            <translation>구간에는 recall@10처럼 recall, ndcg, hit이 있습니다</translation>
        </message>
        <message>
            <source>data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>no recipe has a tag that names a cuisine</source>
            <translation>요리권을 나타내는 태그가 붙은 레시피가 없습니다</translation>
        </message>
        <message>
            <source>there is no slice by &quot;{}&quot;; there are history, age, popularity, cuisine, shown</source>
            <translation>&quot;{}&quot;(으)로 나눈 조각은 없습니다. history, age, popularity, cuisine, shown이 있습니다</translation>
        </message>
    <message>
            <source>users are not told apart by &quot;{}&quot;; there are history, popularity, group</source>
            <translation>사용자를 &quot;{}&quot;(으)로 나눌 수 없습니다. history, popularity, group이 있습니다</translation>
        </message>
    <message>
            <source>was not compared by {}</source>
            <translation>{}(으)로 비교되지 않았습니다</translation>
        </message>
    <message>
            <source>is the baseline, which has no difference</source>
            <translation>기준 실행이므로 차이가 없습니다</translation>
        </message>
        <message>
            <source>these lists were made by another program, which alone can train them</source>
            <translation>이 목록은 다른 프로그램이 만든 것이라 그 프로그램만 학습할 수 있습니다</translation>
        </message>
        <message>
            <source>lists for the test part alone were imported, and none for the validation part</source>
            <translation>테스트 부분의 목록만 가져왔고 검증 부분의 목록은 없습니다</translation>
        </message>
        <message>
            <source>lists for the validation part alone were imported, and none for the test part</source>
            <translation>검증 부분의 목록만 가져왔고 테스트 부분의 목록은 없습니다</translation>
        </message>
        <message>
            <source>the imported lists are damaged; import them again</source>
            <translation>가져온 목록이 손상되었습니다. 다시 가져오세요</translation>
        </message>
        <message>
            <source>Lists that another program made.</source>
            <translation>다른 프로그램이 만든 목록.</translation>
        </message>
        <message>
            <source>it is lists that were imported: there is no model here to train or to write; choose a run that was trained here</source>
            <translation>가져온 목록이라 학습하거나 내보낼 모델이 없습니다. 여기서 학습한 실행을 고르세요</translation>
        </message>
        <message>
            <source>an id with a tab or a line end cannot stand in RecBole&apos;s files; export the split as CSV</source>
            <translation>탭이나 줄바꿈이 든 id는 RecBole 파일에 쓸 수 없습니다. 분할을 CSV로 내보내세요</translation>
        </message>
        <message>
            <source>RecBole would read this id as a missing value; rename it in the data, or export the split as CSV</source>
            <translation>RecBole은 이 id를 빠진 값으로 읽습니다. 데이터에서 이름을 바꾸거나 분할을 CSV로 내보내세요</translation>
        </message>
        <message>
            <source>it is neither csv nor recbole</source>
            <translation>csv도 recbole도 아닙니다</translation>
        </message>
        <message>
            <source>a model&apos;s name is one line of at most {} bytes, and not empty</source>
            <translation>모델 이름은 비어 있지 않은 한 줄로, {}바이트를 넘지 않아야 합니다</translation>
        </message>
        <message>
            <source>lists</source>
            <translation>목록</translation>
        </message>
        <message>
            <source>two files are of one part; give one for each part</source>
            <translation>두 파일이 같은 부분의 것입니다. 부분마다 하나씩 지정하세요</translation>
        </message>
        <message>
            <source>choose a file of lists</source>
            <translation>목록 파일을 고르세요</translation>
        </message>
        <message>
            <source>run {} imported</source>
            <translation>실행 {} 가져옴</translation>
        </message>
        <message>
            <source>suite</source>
            <translation>검사 묶음</translation>
        </message>
        <message>
            <source>a suite needs a check at least</source>
            <translation>검사 묶음에는 검사가 하나 이상 필요합니다</translation>
        </message>
        <message>
            <source>name a metric that is to be compared</source>
            <translation>비교할 지표를 지정하세요</translation>
        </message>
        <message>
            <source>The vectors &quot;{}&quot; that it learned from are gone: the run cannot be made again.</source>
            <translation>학습에 쓴 벡터 &quot;{}&quot;이(가) 없습니다. 이 실행은 다시 만들 수 없습니다.</translation>
        </message>
        <message>
            <source>The vectors &quot;{}&quot; are others than those that it learned from.</source>
            <translation>벡터 &quot;{}&quot;이(가) 학습에 쓴 것과 다릅니다.</translation>
        </message>
        <message>
            <source>is named twice; name each run once</source>
            <translation>두 번 지정했습니다. 실행은 한 번씩만 지정하세요</translation>
        </message>
        <message>
            <source>there is no run to compare; name some</source>
            <translation>비교할 실행이 없습니다. 실행을 지정하세요</translation>
        </message>
        <message>
            <source>has no lists for the test part; import some</source>
            <translation>테스트 부분의 목록이 없습니다. 목록을 가져오세요</translation>
        </message>
        <message>
            <source>was not tested on the test part; train it to its end</source>
            <translation>테스트 부분으로 평가하지 않았습니다. 끝까지 학습하세요</translation>
        </message>
        <message>
            <source>is lists that were imported; where that did not come to its end, import them again</source>
            <translation>가져온 목록입니다. 가져오기가 끝나지 않았다면 다시 가져오세요</translation>
        </message>
        <message>
            <source>its lists were imported and have at most {} items, too few for metrics at {}</source>
            <translation>가져온 목록이 길어야 {}개여서 @{} 지표를 낼 수 없습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is named twice; name each metric once</source>
            <translation>&quot;{}&quot;을(를) 두 번 지정했습니다. 지표는 한 번씩만 지정하세요</translation>
        </message>
        <message>
            <source>left out: {}</source>
            <translation>제외: {}</translation>
        </message>
        <message>
            <source>is not trained; train it to its end</source>
            <translation>학습되지 않았습니다. 끝까지 학습하세요</translation>
        </message>
        <message>
            <source>has lists for the validation part alone, and a shop shows those for the test part; import some</source>
            <translation>검증 부분의 목록만 있습니다. 가게는 테스트 부분의 목록을 보여 줍니다. 그 목록을 가져오세요</translation>
        </message>
        <message>
            <source>has no {} on the validation part</source>
            <translation>검증 부분의 {} 값이 없습니다</translation>
        </message>
        <message>
            <source>has no {} on the test part</source>
            <translation>테스트 부분의 {} 값이 없습니다</translation>
        </message>
        <message>
            <source>only their lists for the users of the split are known; choose a run that was trained here</source>
            <translation>분할에 있는 사용자의 목록만 알려져 있습니다. 여기서 학습한 실행을 고르세요</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is neither best nor last nor the number of an epoch</source>
            <translation>&quot;{}&quot;은(는) best도 last도 에포크 번호도 아닙니다</translation>
        </message>
        <message>
            <source>none of these runs has metrics of epoch {}</source>
            <translation>이 실행들 가운데 에포크 {}의 지표가 있는 것이 없습니다</translation>
        </message>
        <message>
            <source>run {} is not among the runs that are compared</source>
            <translation>실행 {}은(는) 비교하는 실행에 들어 있지 않습니다</translation>
        </message>
        <message>
            <source>{} and the next, {}, differ in {} on the test part (paired t, p {})</source>
            <translation>{1}과(와) 다음 순위인 {2}은(는) 테스트 부분의 {3}에서 차이가 납니다(대응표본 t 검정, p {4})</translation>
        </message>
        <message>
            <source>{} does not tell {} and the next, {}, apart on the test part (paired t, p {}): either may be served</source>
            <translation>테스트 부분의 {1}(으)로는 {2}과(와) 다음 순위인 {3}이(가) 구별되지 않습니다(대응표본 t 검정, p {4}). 어느 쪽을 제공해도 됩니다</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>폴더</translation>
        </message>
        <message>
            <source>name one to write into</source>
            <translation>쓸 폴더를 지정하세요</translation>
        </message>
        <message>
            <source>comes from a newer version; open it there</source>
            <translation>더 새로운 버전에서 만든 것입니다. 그 버전에서 여세요</translation>
        </message>
        <message>
            <source>is damaged; take it out of the workspace&apos;s folder, and write the suites anew</source>
            <translation>손상되었습니다. 작업 공간 폴더에서 꺼내고 검사 묶음을 다시 쓰세요</translation>
        </message>
        <message>
            <source>the workspace is open for reading only</source>
            <translation>작업 공간이 읽기 전용으로 열려 있습니다</translation>
        </message>
        <message>
            <source>there is another suite named &quot;{}&quot;; choose another name, or remove that one first</source>
            <translation>이름이 &quot;{}&quot;인 다른 검사 묶음이 있습니다. 다른 이름을 고르거나 그것을 먼저 제거하세요</translation>
        </message>
        <message>
            <source>a suite needs a name; type one</source>
            <translation>검사 묶음에는 이름이 필요합니다. 입력하세요</translation>
        </message>
        <message>
            <source>shares</source>
            <translation>몫</translation>
        </message>
        <message>
            <source>has no name; choose a file</source>
            <translation>이름이 없습니다. 파일을 고르세요</translation>
        </message>
        <message>
            <source>a log is there once; ask for one replication of it</source>
            <translation>로그는 하나뿐입니다. 반복을 1로 하세요</translation>
        </message>
        <message>
            <source>a log is as it was: nothing in it can be changed</source>
            <translation>로그는 이미 있었던 일이라 아무것도 바꿀 수 없습니다</translation>
        </message>
        <message>
            <source>has {} rows and {} arms, and had {} and {}; it is another log</source>
            <translation>행 {1}개와 팔 {2}개가 있는데, 전에는 {3}개와 {4}개였습니다. 다른 로그입니다</translation>
        </message>
        <message>
            <source>has as many rows as before, but not the same ones; it is another log</source>
            <translation>행의 수는 전과 같지만 내용이 다릅니다. 다른 로그입니다</translation>
        </message>
        <message>
            <source>was played on elsewhere meanwhile; open it again</source>
            <translation>그사이 다른 곳에서 이어졌습니다. 다시 여세요</translation>
        </message>
        <message>
            <source>compare</source>
            <translation>compare</translation>
        </message>
        <message>
            <source>needs one of the rates of --arms, trained models of --runs, or a log with --log-replay</source>
            <translation>--arms의 비율, --runs의 학습된 모델, --log-replay의 로그 가운데 하나가 필요합니다</translation>
        </message>
        <message>
            <source>From this visit on the lists of the best and the worst model have changed places; 0: never.</source>
            <translation>이 방문부터 가장 좋은 모델과 가장 나쁜 모델의 목록이 자리를 바꿉니다. 0: 바꾸지 않음.</translation>
        </message>
        <message>
            <source>A CSV of single decisions with their propensities, as the Open Bandit Dataset has them or as a storefront writes them.</source>
            <translation>결정 하나하나와 그 선택 확률이 담긴 CSV. Open Bandit 데이터의 형식이거나 상점이 쓴 로그입니다.</translation>
        </message>
        <message>
            <source>Decisions between</source>
            <translation>무엇 사이의 결정</translation>
        </message>
        <message>
            <source>The items of the log, or the models that showed them (column arm).</source>
            <translation>로그의 아이템, 또는 그것을 보여 준 모델(arm 열).</translation>
        </message>
        <message>
            <source>the run&apos;s name</source>
            <translation>실행 이름</translation>
        </message>
        <message>
            <source>the tag</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>the note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>is not UTF-8 text</source>
            <translation>UTF-8 글이 아닙니다</translation>
        </message>
        <message>
            <source>is too long: {} characters; at most {}</source>
            <translation>너무 깁니다: {}자; 최대 {}자</translation>
        </message>
        <message>
            <source>has a control character</source>
            <translation>제어 문자가 있습니다</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>비어 있습니다</translation>
        </message>
        <message>
            <source>has a comma, which stands between tags</source>
            <translation>쉼표가 있습니다. 쉼표는 태그를 나눕니다</translation>
        </message>
        <message>
            <source>the run has no tag &quot;{}&quot;</source>
            <translation>실행에 태그 &quot;{}&quot;이(가) 없습니다</translation>
        </message>
        <message>
            <source>a run has at most {} tags; take some off first</source>
            <translation>실행의 태그는 최대 {}개입니다. 먼저 몇 개를 떼십시오</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>보관됨</translation>
        </message>
        <message>
            <source>Put away: lists leave the run out unless it is asked for.</source>
            <translation>보관됨: 따로 청하지 않으면 목록에 나오지 않습니다.</translation>
        </message>
        <message>
            <source>has archived runs alone; --archived takes them too</source>
            <translation>보관된 실행뿐입니다. --archived를 쓰면 함께 봅니다</translation>
        </message>
        <message>
            <source>the query takes longer than the time it has; ask for less, or give it more</source>
            <translation>질의가 주어진 시간보다 오래 걸립니다. 더 적게 묻거나 시간을 더 주십시오</translation>
        </message>
        <message>
            <source>the query cannot be answered: {}</source>
            <translation>질의에 답할 수 없습니다: {}</translation>
        </message>
        <message>
            <source>the query is no SELECT over what there is ({}); there are the tables {}</source>
            <translation>질의가 있는 표에 대한 SELECT가 아닙니다({}). 있는 표: {}</translation>
        </message>
        <message>
            <source>the query is empty</source>
            <translation>질의가 비어 있습니다</translation>
        </message>
        <message>
            <source>a query is one statement; ask for the others one by one</source>
            <translation>질의는 한 문장입니다. 나머지는 하나씩 물으십시오</translation>
        </message>
        <message>
            <source>the query has the parameter {}, which has no value; write the value itself</source>
            <translation>질의에 있는 매개변수 {}에 값이 없습니다. 값을 직접 쓰십시오</translation>
        </message>
        <message>
            <source>the query has more than {} values; add a LIMIT</source>
            <translation>질의 결과의 값이 {}개보다 많습니다. LIMIT를 붙이십시오</translation>
        </message>
        <message>
            <source>the texts of the query&apos;s rows are more than {} MB; ask for fewer rows or columns</source>
            <translation>질의 결과의 글이 {}MB보다 많습니다. 행이나 열을 줄이십시오</translation>
        </message>
        <message>
            <source>Data sets.</source>
            <translation>데이터 세트.</translation>
        </message>
        <message>
            <source>The parameters of runs, one a row.</source>
            <translation>실행의 매개변수, 한 줄에 하나씩.</translation>
        </message>
        <message>
            <source>Metrics of runs; part is validation or test, at is best or last.</source>
            <translation>실행의 지표. part는 validation이나 test, at은 best나 last입니다.</translation>
        </message>
        <message>
            <source>What the validation part said after each epoch.</source>
            <translation>에포크마다 검증 데이터로 잰 값.</translation>
        </message>
        <message>
            <source>The parts of the loss of each epoch.</source>
            <translation>에포크별 손실의 구성 요소.</translation>
        </message>
        <message>
            <source>Searches of hyper-parameters; request is JSON.</source>
            <translation>하이퍼파라미터 탐색. request는 JSON입니다.</translation>
        </message>
        <message>
            <source>Their trials; point is JSON.</source>
            <translation>그 시도. point는 JSON입니다.</translation>
        </message>
        <message>
            <source>Bandit experiments; request is JSON.</source>
            <translation>밴딧 실험. request는 JSON입니다.</translation>
        </message>
        <message>
            <source>Batches that the shop serves or served.</source>
            <translation>상점이 제공하는, 또는 제공했던 배치.</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>요약</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>Import and cleaning</source>
            <translation>가져오기와 정제</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Learning curves</source>
            <translation>학습 곡선</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>What the recipes say</source>
            <translation>레시피 글 분석</translation>
        </message>
        <message>
            <source>Bandit experiments</source>
            <translation>밴딧 실험</translation>
        </message>
        <message>
            <source>What the shop serves</source>
            <translation>상점이 제공하는 것</translation>
        </message>
        <message>
            <source>a report has no section &quot;{}&quot;; there are {}</source>
            <translation>보고서에 &quot;{}&quot; 부분이 없습니다. 있는 부분: {}</translation>
        </message>
        <message>
            <source>the section &quot;{}&quot; is asked for twice</source>
            <translation>&quot;{}&quot; 부분을 두 번 청했습니다</translation>
        </message>
        <message>
            <source>Report on {}</source>
            <translation>{} 보고서</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>평점</translation>
        </message>
        <message>
            <source>Interactions</source>
            <translation>상호작용</translation>
        </message>
        <message>
            <source>How often each rating was given; 0: none was.</source>
            <translation>평점별 횟수. 0: 평점 없음.</translation>
        </message>
        <message>
            <source>Rank of the recipe</source>
            <translation>레시피 순위</translation>
        </message>
        <message>
            <source>{} was made here ({}), not read from a file.</source>
            <translation>{}: 파일에서 읽지 않고 여기에서 만들었습니다({}).</translation>
        </message>
        <message>
            <source>{}: {} rows in {} lines were read ({}); {} were refused.</source>
            <translation>{1}: {3}줄에서 {2}행을 읽었습니다({4}). {5}행은 받아들이지 않았습니다.</translation>
        </message>
        <message>
            <source>Steps from its source to {}</source>
            <translation>원본에서 {}까지의 단계</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>남음</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>{} has {} interactions of {} users with {} recipes: {} of each user on average.</source>
            <translation>{1}에는 사용자 {3}명과 레시피 {4}개 사이의 상호작용이 {2}건 있습니다. 사용자마다 평균 {5}건입니다.</translation>
        </message>
        <message>
            <source>Number in the workspace</source>
            <translation>작업 공간에서의 번호</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>만든 때</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>레시피</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>밀도</translation>
        </message>
        <message>
            <source>Identity (SHA-256)</source>
            <translation>식별값(SHA-256)</translation>
        </message>
        <message>
            <source>How popular recipes are, by rank.</source>
            <translation>순위별 레시피 인기.</translation>
        </message>
        <message>
            <source>{} was made of data set {} without removing anything.</source>
            <translation>{1}: 데이터 세트 {2}에서 아무것도 빼지 않고 만들었습니다.</translation>
        </message>
        <message>
            <source>The data have not been split yet, so that no model is trained.</source>
            <translation>아직 데이터를 나누지 않아 학습한 모델이 없습니다.</translation>
        </message>
        <message>
            <source>{}: models see the training part alone, are chosen by the validation part and judged by the test part.</source>
            <translation>{}: 모델은 학습 데이터만 보고, 검증 데이터로 고르고, 테스트 데이터로 평가합니다.</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>부분</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>How popular recipes are in the training part.</source>
            <translation>학습 데이터에서의 레시피 인기.</translation>
        </message>
        <message>
            <source>Sum of TF-IDF weights</source>
            <translation>TF-IDF 가중치의 합</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>가중치</translation>
        </message>
        <message>
            <source>Recipes with the term</source>
            <translation>그 단어가 있는 레시피</translation>
        </message>
        <message>
            <source>Terms could not be counted: {}.</source>
            <translation>단어를 셀 수 없었습니다: {}.</translation>
        </message>
        <message>
            <source>Vectors of recipes.</source>
            <translation>레시피 벡터.</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>초</translation>
        </message>
        <message>
            <source>The largest of {} clusters ({}).</source>
            <translation>군집 {}개 중 가장 큰 것들({}).</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>군집</translation>
        </message>
        <message>
            <source>is not among the tested runs of the report, so that it is no baseline</source>
            <translation>보고서의 테스트한 실행에 없어 기준이 될 수 없습니다</translation>
        </message>
        <message>
            <source>is not of split {}; a report is of the runs of one split</source>
            <translation>분할 {}의 것이 아닙니다. 보고서는 한 분할의 실행을 다룹니다</translation>
        </message>
        <message>
            <source>the workspace has no data set, so there is nothing to report; import one</source>
            <translation>작업 공간에 데이터 세트가 없어 보고할 것이 없습니다. 하나 가져오십시오</translation>
        </message>
        <message>
            <source>What was trained, and what it took.</source>
            <translation>무엇을 학습했고 무엇이 들었는지.</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>최고</translation>
        </message>
        <message>
            <source>Memory, MB</source>
            <translation>메모리, MB</translation>
        </message>
        <message>
            <source>Their parameters; an asterisk: another value than the preset&apos;s.</source>
            <translation>매개변수. 별표: 프리셋과 다른 값.</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>What was written on them.</source>
            <translation>실행에 적힌 것.</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>No model has been trained on this split yet.</source>
            <translation>이 분할로 학습한 모델이 아직 없습니다.</translation>
        </message>
        <message>
            <source>Trained with {}.</source>
            <translation>학습에 쓴 것: {}.</translation>
        </message>
        <message>
            <source>Validation {}</source>
            <translation>검증 {}</translation>
        </message>
        <message>
            <source>Loss, as a share of the first epoch&apos;s</source>
            <translation>손실(첫 에포크 대비)</translation>
        </message>
        <message>
            <source>What the validation part said after each epoch; a ring: the epoch that was kept.</source>
            <translation>에포크마다 검증 데이터로 잰 값. 고리: 남긴 에포크.</translation>
        </message>
        <message>
            <source>The loss that was trained.</source>
            <translation>학습한 손실.</translation>
        </message>
        <message>
            <source>better</source>
            <translation>더 나음</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>더 나쁨</translation>
        </message>
        <message>
            <source>practically equal</source>
            <translation>사실상 같음</translation>
        </message>
        <message>
            <source>not separable</source>
            <translation>구별되지 않음</translation>
        </message>
        <message>
            <source>The test part, the best first.</source>
            <translation>테스트 데이터, 좋은 것부터.</translation>
        </message>
    <message>
            <source>What the lists of the test part are like, in that order.</source>
            <translation>테스트 부분의 목록이 어떤지, 같은 순서로.</translation>
        </message>
        <message>
            <source>share of the catalogue</source>
            <translation>카탈로그 비율</translation>
        </message>
        <message>
            <source>mean over users</source>
            <translation>사용자 평균</translation>
        </message>
        <message>
            <source>The test part with 95 % bootstrap intervals over users; dashed: {}.</source>
            <translation>테스트 데이터와 사용자 부트스트랩 95 % 구간. 점선: {}.</translation>
        </message>
        <message>
            <source>The test part.</source>
            <translation>테스트 데이터.</translation>
        </message>
        <message>
            <source>{} against {}: differences of the same users.</source>
            <translation>{1}, {2} 대비: 같은 사용자의 차이.</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>평균</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % 구간</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>p, adjusted</source>
            <translation>보정 p</translation>
        </message>
        <message>
            <source>Effect d</source>
            <translation>효과 d</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>판정</translation>
        </message>
        <message>
            <source>baseline</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>No run has been tested yet: this report is of the data alone.</source>
            <translation>테스트한 실행이 아직 없어 데이터만 보고합니다.</translation>
        </message>
        <message>
            <source>Of {} tested runs, {} has the highest {} on the test part: {}.</source>
            <translation>테스트한 실행 {1}개 가운데 {2}의 테스트 {3} 값이 가장 높습니다: {4}.</translation>
        </message>
        <message>
            <source>Less that of run {}</source>
            <translation>실행 {}의 값을 뺀 것</translation>
        </message>
        <message>
            <source>The next is {} with {}.</source>
            <translation>그다음은 {}, {}입니다.</translation>
        </message>
        <message>
            <source>No run does better than {}, which the others are held to.</source>
            <translation>기준인 {}보다 나은 실행이 없습니다.</translation>
        </message>
        <message>
            <source>No run is shown to be better than {}.</source>
            <translation>{}보다 낫다고 확인된 실행이 없습니다.</translation>
        </message>
        <message>
            <source>{} recommends better than {}, by more than chance explains: its {} is {} higher (95 % interval of the difference {}).</source>
            <translation>{1}의 추천이 {2}보다 낫고, 우연으로 보기 어렵습니다. {3} 값이 {4} 더 높습니다(차이의 95 % 구간 {5}).</translation>
        </message>
        <message>
            <source>{} recommends better than {}, by more than chance explains (95 % interval of the difference in {}: {}).</source>
            <translation>{1}의 추천이 {2}보다 낫고, 우연으로 보기 어렵습니다({3} 차이의 95 % 구간 {4}).</translation>
        </message>
        <message>
            <source>The next is {} with {}: less, by more than chance explains.</source>
            <translation>그다음은 {1}, {2}입니다. 차이는 우연으로 보기 어렵습니다.</translation>
        </message>
        <message>
            <source>The next is {} with {}; which of the two is better cannot be said from these users.</source>
            <translation>그다음은 {1}, {2}입니다. 둘 중 어느 쪽이 나은지는 이 사용자들로 알 수 없습니다.</translation>
        </message>
        <message>
            <source>{} and {} more</source>
            <translation>{1} 외 {2}개</translation>
        </message>
        <message>
            <source>The crowded part of the same map: {} of its {} points.</source>
            <translation>같은 지도에서 붐비는 부분: 점 {2}개 가운데 {1}개.</translation>
        </message>
        <message>
            <source>data set {}, cleaned</source>
            <translation>데이터 세트 {}에서 정제</translation>
        </message>
        <message>
            <source>What may be out of date.</source>
            <translation>지금과 다를 수 있는 실행.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>까닭</translation>
        </message>
        <message>
            <source>Recall@{} in validation</source>
            <translation>검증 재현율@{}</translation>
        </message>
        <message>
            <source>Terms that weigh most over {} recipes with a text, of {} terms; those in more than a quarter of the texts are left out.</source>
            <translation>글이 있는 레시피 {1}개에서 가장 무거운 단어들(전체 {2}개 중). 글의 4분의 1보다 많이 나오는 단어는 뺐습니다.</translation>
        </message>
        <message>
            <source>Against {} by {}</source>
            <translation>{2} 기준, {1} 대비</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>더 나음</translation>
        </message>
        <message>
            <source>Practically equal</source>
            <translation>사실상 같음</translation>
        </message>
        <message>
            <source>Not separable: the difference may be chance</source>
            <translation>구별되지 않음: 차이가 우연일 수 있음</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>더 나쁨</translation>
        </message>
        <message>
            <source>By {} over {} users; p values are adjusted for {} tests ({}), and count below {}.</source>
            <translation>사용자 {2}명의 {1}입니다. p 값은 검정 {3}개에 대해 보정했고({4}), {5}보다 작을 때 차이로 봅니다.</translation>
        </message>
        <message>
            <source>By {} over {} users; p values are not adjusted for the {} tests, and count below {}.</source>
            <translation>사용자 {2}명의 {1}입니다. p 값은 검정 {3}개에 대해 보정하지 않았고, {4}보다 작을 때 차이로 봅니다.</translation>
        </message>
        <message>
            <source>paired t-tests</source>
            <translation>대응표본 t 검정</translation>
        </message>
        <message>
            <source>Wilcoxon&apos;s signed-rank tests</source>
            <translation>윌콕슨 부호순위 검정</translation>
        </message>
        <message>
            <source>paired randomisation tests</source>
            <translation>대응표본 무작위화 검정</translation>
        </message>
        <message>
            <source>Holm</source>
            <translation>Holm</translation>
        </message>
        <message>
            <source>Benjamini-Hochberg</source>
            <translation>Benjamini-Hochberg</translation>
        </message>
        <message>
            <source>A difference whose interval lies within {} on both sides is practically none.</source>
            <translation>구간이 양쪽 모두 {} 안에 들면 사실상 차이가 없는 것으로 봅니다.</translation>
        </message>
        <message>
            <source>{} shows {} of all recipes to somebody, in lists of {}.</source>
            <translation>{1}의 목록({3}개씩)에는 전체 레시피의 {2}가 나옵니다.</translation>
        </message>
        <message>
            <source>One run has been tested: {}, with a {} of {} on the test part.</source>
            <translation>테스트한 실행은 하나입니다: {1}, 테스트 {2} {3}.</translation>
        </message>
        <message>
            <source>For {} of {} users no run has anything right ({} of 0); they say nothing about which is better.</source>
            <translation>사용자 {2}명 중 {1}명은 모든 실행에서 {3} 값이 0이어서 어느 쪽이 나은지 말해 주지 않습니다.</translation>
        </message>
        <message>
            <source>What is measured.</source>
            <translation>지표의 뜻.</translation>
        </message>
        <message>
            <source>Note: {}.</source>
            <translation>참고: {}.</translation>
        </message>
        <message>
            <source>Without a text</source>
            <translation>글 없음</translation>
        </message>
        <message>
            <source>Each point is one of {} recipes with a text; what stands together is alike ({}). Named: the largest clusters.</source>
            <translation>점 하나가 글이 있는 레시피 {1}개 중 하나이고, 가까이 있으면 비슷합니다({2}). 이름은 가장 큰 군집들입니다.</translation>
        </message>
        <message>
            <source>The runs were not tested against each other: {}.</source>
            <translation>실행을 서로 검정하지 않았습니다: {}.</translation>
        </message>
        <message>
            <source>{}: {} lost {} successes of {} visits against always showing the best arm (standard error {}); {} of the visits saw it.</source>
            <translation>{1}: {2} 정책은 늘 가장 좋은 팔을 보일 때에 견주어 방문 {4}번에서 성공 {3}번을 잃었습니다(표준 오차 {5}). 방문의 {6}가 그 팔을 보았습니다.</translation>
        </message>
        <message>
            <source>{}: of {} rows of a log {} showed what {} proposed; their reward is {}.</source>
            <translation>{1}: 기록 {2}행 중 {3}행이 {4}의 제안과 같았고, 그 보상은 {5}입니다.</translation>
        </message>
        <message>
            <source>{}: nothing is stored of it yet.</source>
            <translation>{}: 아직 저장된 것이 없습니다.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>번호</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>{}: whose the traffic was.</source>
            <translation>{}: 트래픽의 몫.</translation>
        </message>
        <message>
            <source>arm {}</source>
            <translation>팔 {}</translation>
        </message>
        <message>
            <source>Regret</source>
            <translation>후회</translation>
        </message>
        <message>
            <source>{}: what it lost against always the best, as visits come.</source>
            <translation>{}: 늘 가장 좋은 것을 보였을 때보다 잃은 것, 방문에 따라.</translation>
        </message>
        <message>
            <source>{}: whose the slots were, and what came of them.</source>
            <translation>{}: 자리를 가진 실행과 그 결과.</translation>
        </message>
        <message>
            <source>Share of slots</source>
            <translation>자리 비율</translation>
        </message>
        <message>
            <source>Clicks a slot</source>
            <translation>자리당 누름</translation>
        </message>
        <message>
            <source>{}: with {} people clicked {} times a visit (standard error {}); {} had most of the slots, {}. A share of the slots is not quality.</source>
            <translation>{1}: {2} 정책에서 방문마다 {3}번 눌렀습니다(표준 오차 {4}). 자리를 가장 많이 가진 것은 {5}, {6}입니다. 자리의 비율이 품질은 아닙니다.</translation>
        </message>
        <message>
            <source>{} could not be read: {}.</source>
            <translation>{}을(를) 읽을 수 없었습니다: {}.</translation>
        </message>
        <message>
            <source>The shop serves the batch “{}” of {}, made of split {}; {} divides the slots among its models.</source>
            <translation>상점은 배치 “{1}”에서 추천합니다({2}에 분할 {3}에서 만듦). 자리는 {4} 정책이 모델들에게 나눕니다.</translation>
        </message>
        <message>
            <source>Slots clicked</source>
            <translation>누른 자리</translation>
        </message>
        <message>
            <source>Slots passed over</source>
            <translation>지나친 자리</translation>
        </message>
        <message>
            <source>cannot be made: {}</source>
            <translation>만들 수 없습니다: {}</translation>
        </message>
        <message>
            <source>is larger than 4 MB; take a smaller one</source>
            <translation>4 MB보다 큽니다. 더 작은 것을 쓰십시오</translation>
        </message>
        <message>
            <source>is no PNG, JPEG or SVG; save the logo as one of these</source>
            <translation>PNG, JPEG, SVG가 아닙니다. 로고를 이 중 하나로 저장하십시오</translation>
        </message>
        <message>
            <source>is not a picture that can be read</source>
            <translation>읽을 수 있는 그림이 아닙니다</translation>
        </message>
        <message>
            <source>there is no language &quot;{}&quot;; there are en and ko</source>
            <translation>&quot;{}&quot; 언어가 없습니다. en과 ko가 있습니다</translation>
        </message>
        <message>
            <source>Training interactions</source>
            <translation>학습 상호작용</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
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
            <source>Memory at the start</source>
            <translation>시작할 때 메모리</translation>
        </message>
        <message>
            <source>Memory at most</source>
            <translation>최대 메모리</translation>
        </message>
        <message>
            <source>Weights (hash)</source>
            <translation>가중치(해시)</translation>
        </message>
        <message>
            <source>Data set {} ({}) was made of this run&apos;s data; it was trained on the data as they were before.</source>
            <translation>데이터 세트 {1}({2})이(가) 이 실행의 데이터로 만들어졌습니다. 실행은 그 전 데이터로 학습했습니다.</translation>
        </message>
        <message>
            <source>This version has no such model: the run cannot be made again.</source>
            <translation>이 버전에는 그 모델이 없어 실행을 다시 만들 수 없습니다.</translation>
        </message>
        <message>
            <source>It was trained with {}; this is {}.</source>
            <translation>{1}(으)로 학습했습니다. 지금은 {2}입니다.</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
        <message>
            <source>Preset&apos;s value</source>
            <translation>프리셋의 값</translation>
        </message>
        <message>
            <source>Test, last epoch</source>
            <translation>테스트, 마지막 에포크</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>손실</translation>
        </message>
        <message>
            <source>Cleaning</source>
            <translation>정제</translation>
        </message>
        <message>
            <source>{} and {}</source>
            <translation>{}, {}</translation>
        </message>
        <message>
            <source>Where they differ</source>
            <translation>서로 다른 점</translation>
        </message>
        <message>
            <source>They are of different splits: their metrics do not compare.</source>
            <translation>서로 다른 분할의 실행이어서 지표를 견줄 수 없습니다.</translation>
        </message>
        <message>
            <source>{} more runs are left out: these are the best.</source>
            <translation>나머지 실행 {}개는 빠졌습니다. 여기 있는 것이 가장 좋은 것들입니다.</translation>
        </message>
        <message>
            <source>The loss of epoch {} is no number: a smaller learning rate may help.</source>
            <translation>에포크 {}의 손실이 숫자가 아닙니다. 학습률을 낮추면 나을 수 있습니다.</translation>
        </message>
        <message>
            <source>The validation of epoch {} is no number: a smaller learning rate may help.</source>
            <translation>에포크 {}의 검증 값이 숫자가 아닙니다. 학습률을 낮추면 나을 수 있습니다.</translation>
        </message>
        <message>
            <source>{} core</source>
            <translation>코어 {}개</translation>
        </message>
        <message>
            <source>{} cores</source>
            <translation>코어 {}개</translation>
        </message>
        <message>
            <source>The validation has not risen since epoch {} of {}: a patience would have stopped it.</source>
            <translation>검증 값이 에포크 {1} 뒤로 오르지 않았습니다(전체 {2}). 인내를 두었다면 멈췄을 것입니다.</translation>
        </message>
        <message>
            <source>Epoch {} took {} s, {} times the usual: something else had the processor.</source>
            <translation>에포크 {1}에 {2}초, 보통의 {3}배가 걸렸습니다. 다른 작업이 프로세서를 쓰고 있었습니다.</translation>
        </message>
        <message>
            <source>{} choices are too many; {} are stored</source>
            <translation>선택이 {}개로 너무 많습니다. {}개까지 저장합니다</translation>
        </message>
        <message>
            <source>a recipe is not chosen over itself</source>
            <translation>레시피는 자기 자신과 견주어 고를 수 없습니다</translation>
        </message>
        <message>
            <source>{} has {} ratings; choices between pairs say something of those alone who have fewer than {}</source>
            <translation>{}의 평점은 {}개입니다. 둘 중 고르기는 평점이 {}개보다 적은 사람에게만 쓰입니다</translation>
        </message>
        <message>
            <source>there are no two recipes left to choose between</source>
            <translation>견주어 고를 레시피가 둘도 남지 않았습니다</translation>
        </message>
        <message>
            <source>&quot;{}&quot; is not RECIPE:RECIPE, two ids of recipes of the catalogue, the one that is chosen first</source>
            <translation>&quot;{}&quot;은(는) 레시피:레시피 꼴이 아닙니다. 목록에 있는 레시피 ID 둘이며, 고른 쪽이 먼저입니다</translation>
        </message>
        <message>
            <source>is of split {}, the others are of split {}; choose runs of one split</source>
            <translation>은(는) 분할 {}에 속하고 다른 실행은 분할 {}에 속합니다. 한 분할의 실행을 고르세요</translation>
        </message>
        <message>
            <source>a choice is not of two recipes</source>
            <translation>선택이 레시피 두 개로 되어 있지 않습니다</translation>
        </message>
        <message>
            <source>the story's guest is not there any more; end it, and play it anew</source>
            <translation>이야기의 손님이 더 이상 없습니다. 이야기를 끝내고 다시 재생하세요</translation>
        </message>
        <message>
            <source>two shops</source>
            <translation>두 상점</translation>
        </message>
        <message>
            <source>the batch has no model {}</source>
            <translation>배치에 {}번째 모델이 없습니다</translation>
        </message>
        <message>
            <source>both are the same; choose another one</source>
            <translation>둘이 같습니다. 다른 것을 고르세요</translation>
        </message>
        <message>
            <source>another process changes it; try again</source>
            <translation>다른 프로세스가 바꾸고 있습니다; 다시 시도하세요</translation>
        </message>
        <message>
            <source>has no epoch {}: it ran {}</source>
            <translation>에포크 {}이(가) 없습니다: {}개만 실행되었습니다</translation>
        </message>
        <message>
            <source>there is no note {} on a curve</source>
            <translation>곡선에 메모 {}이(가) 없습니다</translation>
        </message>
        <message>
            <source>is damaged; take it out of the workspace&apos;s folder, and write the notes anew</source>
            <translation>손상되었습니다; 작업 공간 폴더에서 꺼내고 메모를 다시 쓰세요</translation>
        </message>
        <message>
            <source>a randomisation needs nothing but users who differ, six at least: there are {}</source>
            <translation>무작위화 검정에는 값이 다른 사용자가 여섯 명 이상 있기만 하면 됩니다: {}명 있습니다</translation>
        </message>
        <message>
            <source>Wilcoxon&apos;s test needs differences that are about symmetric: of the {} users who differ the skewness is {}, and within 1 is taken for symmetric, with ten users at least</source>
            <translation>윌콕슨 검정은 차이가 대체로 대칭이어야 합니다: 값이 다른 사용자 {}명의 왜도는 {}이며, 열 명 이상이고 1 이내이면 대칭으로 봅니다</translation>
        </message>
        <message>
            <source>a t test needs the mean difference to be about normal: the skewness is {}, for which more than {} users are enough, and there are {}</source>
            <translation>t 검정은 평균 차이가 정규에 가까워야 합니다: 왜도는 {}이고, 이 경우 {}명보다 많으면 충분하며, 지금은 {}명입니다</translation>
        </message>
        <message>
            <source>{} % of the users have 0 for {} from every run: a t test and a randomisation count them as ties, Wilcoxon&apos;s test leaves them out; among the others each difference is {} times as large</source>
            <translation>사용자의 {} %는 모든 실행에서 {} 값이 0입니다: t 검정과 무작위화 검정은 이들을 무승부로 세고 윌콕슨 검정은 뺍니다; 나머지 사용자에서는 차이가 {}배 큽니다</translation>
        </message>
        <message>
            <source>view</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>note</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>view {}</source>
            <translation>보기 {}</translation>
        </message>
        <message>
            <source>note {}</source>
            <translation>기록 {}</translation>
        </message>
        <message>
            <source>the figure</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>a note has at most {} figures; begin another one</source>
            <translation>기록 하나에는 그림을 {}개까지 넣을 수 있습니다. 새 기록을 시작하세요</translation>
        </message>
        <message>
            <source>a figure needs runs; choose some</source>
            <translation>그림에는 실행이 있어야 합니다. 실행을 고르세요</translation>
        </message>
        <message>
            <source>a figure shows at most {} runs; choose fewer</source>
            <translation>그림은 실행을 {}개까지 보여 줍니다. 더 적게 고르세요</translation>
        </message>
        <message>
            <source>the view</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>a view has at most {} columns</source>
            <translation>보기의 열은 {}개까지입니다</translation>
        </message>
        <message>
            <source>a list of texts</source>
            <translation>글의 목록</translation>
        </message>
        <message>
            <source>the workspace has another view named &quot;{}&quot;; choose another name, or remove that one first</source>
            <translation>이 작업 공간에 이름이 &quot;{}&quot;인 보기가 이미 있습니다. 다른 이름을 고르거나 그 보기를 먼저 삭제하세요</translation>
        </message>
        <message>
            <source>the view's name</source>
            <translation>보기의 이름</translation>
        </message>
        <message>
            <source>a view needs a name; type one</source>
            <translation>보기에는 이름이 있어야 합니다. 이름을 입력하세요</translation>
        </message>
        <message>
            <source>The validation has not risen since epoch {} of {}.</source>
            <translation>에포크 {1}(지금까지 {2}) 뒤로 검증 지표가 오르지 않았습니다.</translation>
        </message>
        <message>
            <source>Epochs take {} s, {} times the {} s that were estimated.</source>
            <translation>에포크에 {1}초가 걸립니다. 예상한 {3}초의 {2}배입니다.</translation>
        </message>
        <message>
            <source>Run {} was removed.</source>
            <translation>실행 {}은(는) 삭제되었습니다.</translation>
        </message>
        <message>
            <source>Run {} is not as it was: it had {} epochs and has {}.</source>
            <translation>실행 {}이(가) 그때와 다릅니다. 에포크가 {}개였고 지금은 {}개입니다.</translation>
        </message>
        <message>
            <source>{} more</source>
            <translation>외 {}개</translation>
        </message>
        <message>
            <source>The data of run {} are not those that it had.</source>
            <translation>실행 {}의 데이터가 그때의 것이 아닙니다.</translation>
        </message>
        <message>
            <source>Data set {} ({}) was made of the data of run {} since.</source>
            <translation>그 뒤에 실행 {3}의 데이터로 데이터셋 {1}({2})을(를) 만들었습니다.</translation>
        </message>
        <message>
            <source>Stale: {}</source>
            <translation>낡음: {}</translation>
        </message>
        <message>
            <source>test part</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>None of the runs of this figure is there any more.</source>
            <translation>이 그림의 실행이 하나도 남아 있지 않습니다.</translation>
        </message>
        <message>
            <source>These runs have no epochs to draw.</source>
            <translation>이 실행들에는 그릴 에포크가 없습니다.</translation>
        </message>
        <message>
            <source>Logbook</source>
            <translation>일지</translation>
        </message>
        <message>
            <source>run {}: {}</source>
            <translation>실행 {}: {}</translation>
        </message>
        <message>
            <source>cleaned in {} steps</source>
            <translation>{}단계로 정리</translation>
        </message>
        <message>
            <source>Batch {}</source>
            <translation>배치 {}</translation>
        </message>
        <message>
            <source>served now</source>
            <translation>지금 제공 중</translation>
        </message>
        <message>
            <source>Experiment {}</source>
            <translation>실험 {}</translation>
        </message>
        <message>
            <source>Data set {}</source>
            <translation>데이터셋 {}</translation>
        </message>
        <message>
            <source>Split {}</source>
            <translation>분할 {}</translation>
        </message>
        <message>
            <source>{} interactions</source>
            <translation>상호작용 {}개</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>기계</translation>
        </message>
        <message>
            <source>{} s</source>
            <translation>{}초</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>logbook add</source>
            <translation>logbook add</translation>
        </message>
        <message>
            <source>needs either --text or --file</source>
            <translation>--text와 --file 가운데 하나만 있어야 합니다</translation>
        </message>
        <message>
            <source>goes with --runs, of which it is drawn</source>
            <translation>그릴 실행을 정하는 --runs와 함께 써야 합니다</translation>
        </message>
        <message>
            <source>goes with --figure, which shows it</source>
            <translation>지표를 보여 줄 --figure와 함께 써야 합니다</translation>
        </message>
        <message>
            <source>a figure of losses shows no metric; leave it out</source>
            <translation>손실 그림은 지표를 보여 주지 않습니다. 지표를 빼세요</translation>
        </message>
        <message>
            <source>none of these runs was measured by that; there are {}</source>
            <translation>이 실행들은 그 지표로 잰 적이 없습니다. 있는 것은 {}입니다</translation>
        </message>
        <message>
            <source>Suites of checks</source>
            <translation>검사 묶음</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>통과</translation>
        </message>
        <message>
            <source>fail</source>
            <translation>실패</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>판정하지 않음</translation>
        </message>
        <message>
            <source>nothing to judge</source>
            <translation>판정할 것 없음</translation>
        </message>
        <message>
            <source>{} of {}</source>
            <translation>{2}개 중 {1}개</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>검사 묶음</translation>
        </message>
        <message>
            <source>Checks passed</source>
            <translation>통과한 검사</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Lowest slice</source>
            <translation>가장 낮은 구간</translation>
        </message>
        <message>
            <source>Its value</source>
            <translation>그 값</translation>
        </message>
        <message>
            <source>Bound</source>
            <translation>하한</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>구간</translation>
        </message>
        <message>
            <source>{}: runs that differ by their seeds alone as one. The band has both the users&apos; and the seeds&apos; variance in it.</source>
            <translation>{}: 시드만 다른 실행을 하나로 묶었습니다. 띠에는 사용자와 시드의 분산이 모두 들어 있습니다.</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>95 % band</source>
            <translation>95 % 띠</translation>
        </message>
        <message>
            <source>95 % band of the difference</source>
            <translation>차이의 95 % 띠</translation>
        </message>
        <message>
            <source>From users</source>
            <translation>사용자에서</translation>
        </message>
        <message>
            <source>From seeds</source>
            <translation>시드에서</translation>
        </message>
        <message>
            <source>mean over users and seeds</source>
            <translation>사용자와 시드의 평균</translation>
        </message>
        <message>
            <source>Means over users and seeds with their 95 % bands.</source>
            <translation>사용자와 시드의 평균과 95 % 띠.</translation>
        </message>
        <message>
            <source>The runs were not judged by suites: {}.</source>
            <translation>실행을 검사 묶음으로 판정하지 못했습니다: {}.</translation>
        </message>
        <message>
            <source>What was written on the curves could not be read: {}.</source>
            <translation>곡선에 쓴 메모를 읽지 못했습니다: {}.</translation>
        </message>
        <message>
            <source>The runs were not put together by their seeds: {}.</source>
            <translation>시드만 다른 실행을 묶지 못했습니다: {}.</translation>
        </message>
        <message>
            <source>A line with a band stands for runs that differ by their seeds alone: their mean, and from the lowest to the highest of them.</source>
            <translation>띠가 있는 선은 시드만 다른 실행들의 평균이고, 띠는 그 가운데 가장 낮은 값에서 가장 높은 값까지입니다.</translation>
        </message>
        <message>
            <source>only an HTML report has a style sheet</source>
            <translation>스타일 시트는 HTML 보고서에만 있습니다</translation>
        </message>
        <message>
            <source>tables for a spreadsheet have no logo</source>
            <translation>스프레드시트용 표에는 로고가 없습니다</translation>
        </message>
        <message>
            <source>What was written on the curves.</source>
            <translation>곡선에 적힌 것.</translation>
        </message>
        <message>
            <source>no recipe has such a tag</source>
            <translation>그런 태그가 달린 레시피가 없습니다</translation>
        </message>
        <message>
            <source>no recipe has such a tag; kitchens are {}</source>
            <translation>그런 태그가 달린 레시피가 없습니다. 나라별 요리: {}</translation>
        </message>
        <message>
            <source>run {} did not train to its end; its model is served as it is</source>
            <translation>실행 {}의 학습은 끝까지 이루어지지 않았습니다. 모델을 지금 상태 그대로 제공합니다</translation>
        </message>
        <message>
            <source>Stars of a success</source>
            <translation>성공으로 치는 별점</translation>
        </message>
        <message>
            <source>A rating of at least that counts for the model that showed the recipe.</source>
            <translation>이만큼 이상의 평가는 레시피를 보여 준 모델의 성공으로 칩니다.</translation>
        </message>
        <message>
            <source>stars</source>
            <translation>점</translation>
        </message>
        <message>
            <source>Time for a success</source>
            <translation>성공으로 치는 시간</translation>
        </message>
        <message>
            <source>So long after an answer a rating of what it showed counts.</source>
            <translation>답을 보인 뒤 이 시간 안의 평가만 칩니다.</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Time to refine</source>
            <translation>다듬는 시간</translation>
        </message>
        <message>
            <source>An answer that a filter replaces sooner counts for no model.</source>
            <translation>이보다 빨리 필터로 바뀐 답은 어느 모델에도 치지 않습니다.</translation>
        </message>
        <message>
            <source>Ratings of somebody new</source>
            <translation>처음 온 사람의 평가 수</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>답</translation>
        </message>
        <message>
            <source>So many ratings open the recipes that are made for a person.</source>
            <translation>이만큼 평가하면 그 사람을 위한 추천이 열립니다.</translation>
        </message>
        <message>
            <source>ratings</source>
            <translation>개</translation>
        </message>
        <message>
            <source>Surprise</source>
            <translation>깜짝 추천</translation>
        </message>
        <message>
            <source>Probability that a slot is a recipe that no model proposed.</source>
            <translation>자리 하나가 어느 모델도 제안하지 않은 레시피일 확률입니다.</translation>
        </message>
        <message>
            <source>Memory for models</source>
            <translation>모델에 쓸 메모리</translation>
        </message>
        <message>
            <source>Models whose files come to more answer from their stored lists alone.</source>
            <translation>파일이 이보다 크면 그 모델은 저장된 목록으로만 답합니다.</translation>
        </message>
        <message>
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <source>Visitors on autopilot</source>
            <translation>자동 방문자</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>공로</translation>
        </message>
        <message>
            <source>Epochs of runs, from 1; steps are an optimiser&apos;s updates in it, where it has them.</source>
            <translation>실행의 에포크, 1부터. steps는 그 에포크의 옵티마이저 갱신 수이며 있을 때만 나옵니다.</translation>
        </message>
        <message>
            <source>The data set that the run was trained and tested on.</source>
            <translation>실행을 학습하고 테스트한 데이터셋.</translation>
        </message>
        <message>
            <source>How the data set was split into its parts.</source>
            <translation>데이터셋을 여러 부분으로 나눈 방법.</translation>
        </message>
        <message>
            <source>Split by</source>
            <translation>분할 방법</translation>
        </message>
        <message>
            <source>split, data or workspace</source>
            <translation>split, data, workspace 중 하나</translation>
        </message>
        <message>
            <source>file</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>file {}</source>
            <translation>파일 {}</translation>
        </message>
        <message>
            <source>has no run to show; make one with hankki-cli train</source>
            <translation>보여 줄 실행이 없습니다. hankki-cli train으로 만드세요</translation>
        </message>
        <message>
            <source>these runs are of several splits, measured on other users and recipes; name one --split, or --runs of one</source>
            <translation>이 실행들은 여러 분할에 속해 서로 다른 사용자와 레시피로 쟀습니다. --split 하나나 한 분할의 --runs를 지정하세요</translation>
        </message>
        <message>
            <source>Data set</source>
            <translation>데이터셋</translation>
        </message>
        <message>
            <source>{} is not a number of folds from 2 to {}, or 1 for none</source>
            <translation>{}은(는) 폴드 수가 아닙니다. 2에서 {} 사이, 또는 나누지 않으려면 1을 쓰세요</translation>
        </message>
        <message>
            <source>there is no fold {} of {}</source>
            <translation>폴드 {}/{}은(는) 없습니다</translation>
        </message>
        <message>
            <source>a split by {} has one test part that cannot be cut into folds; choose ratio, new-users or new-recipes</source>
            <translation>{} 분할은 테스트 부분이 하나라서 폴드로 나눌 수 없습니다. ratio, new-users, new-recipes 중에서 고르세요</translation>
        </message>
        <message>
            <source>with folds the shares of train and validation divide what a fold leaves; give some training data, as in 0.8,0.1,0.1</source>
            <translation>폴드를 쓰면 학습과 검증의 비율은 한 폴드를 뺀 나머지를 나눕니다. 0.8,0.1,0.1처럼 학습 데이터를 남기세요</translation>
        </message>
        <message>
            <source>there are {} interactions that can be tested, too few for {} folds</source>
            <translation>테스트할 수 있는 상호작용이 {}개라서 폴드 {}개로 나누기에는 적습니다</translation>
        </message>
        <message>
            <source>there are {} recipes, too few for {} folds</source>
            <translation>레시피가 {}개라서 폴드 {}개로 나누기에는 적습니다</translation>
        </message>
        <message>
            <source>there are {} users, too few for {} folds</source>
            <translation>사용자가 {}명이라서 폴드 {}개로 나누기에는 적습니다</translation>
        </message>
        <message>
            <source>{}, fold {} of {}</source>
            <translation>{}, 폴드 {}/{}</translation>
        </message>
        <message>
            <source>Storing splits</source>
            <translation>분할 저장 중</translation>
        </message>
        <message>
            <source>Dividing the interactions</source>
            <translation>상호작용 나누는 중</translation>
        </message>
        <message>
            <source>Their splits; train, validation and test count interactions, fold is which of so many folds is tested, 1 of 1 where there are none.</source>
            <translation>그 분할들. train, validation, test는 상호작용 수이고, fold는 folds개 가운데 테스트하는 폴드입니다. 폴드가 없으면 1/1입니다.</translation>
        </message>
        <message>
            <source>is of split {}, which is gone</source>
            <translation>없어진 분할 {}의 실행입니다</translation>
        </message>
        <message>
            <source>is of split {}, which is neither a fold of the cut of split {} nor the same random split by another seed; compare runs of one family</source>
            <translation>분할 {}의 실행인데, 분할 {}과(와) 같은 나눔의 폴드도 아니고 시드만 다른 무작위 분할도 아닙니다. 한 묶음의 실행끼리 비교하세요</translation>
        </message>
        <message>
            <source>fold {} of {}</source>
            <translation>폴드 {}/{}</translation>
        </message>
        <message>
            <source>split seed {}</source>
            <translation>분할 시드 {}</translation>
        </message>
        <message>
            <source>its family has no run; make some with hankki-cli train --family</source>
            <translation>이 묶음에는 실행이 없습니다. hankki-cli train --family로 만드세요</translation>
        </message>
        <message>
            <source>is alone: it is no fold, and no other seed has it; make folds with hankki-cli split --folds 5</source>
            <translation>혼자입니다. 폴드가 아니고 시드만 다른 분할도 없습니다. hankki-cli split --folds 5로 폴드를 만드세요</translation>
        </message>
        <message>
            <source>it is tested against a --baseline, or told of groups with --group-seeds or --group-folds, or of each user with --per-user; the table has --metrics</source>
            <translation>--baseline에 대해 검정하거나, --group-seeds나 --group-folds로 묶음별로, --per-user로 사용자별로 봅니다. 표에는 --metrics를 쓰세요</translation>
        </message>
        <message>
            <source>{}: runs on {} of {} folds that differ by fold and seed alone as one. The band has the variance of users, folds and seeds in it, that of folds by Nadeau and Bengio&apos;s correction, as training parts overlap; groups are compared on the folds that both have.</source>
            <translation>{}: 폴드 {}/{}개에서 폴드와 시드만 다른 실행을 하나로 묶었습니다. 띠에는 사용자, 폴드, 시드의 분산이 모두 들어 있고, 학습 부분이 겹치므로 폴드의 분산은 Nadeau와 Bengio의 방법으로 보정했습니다. 묶음끼리는 둘 다 있는 폴드에서 비교합니다.</translation>
        </message>
        <message>
            <source>{}: runs on a random split by {} seeds that differ by split and seed alone as one. The band has the variance of users, splits and seeds in it, that of splits by Nadeau and Bengio&apos;s correction, as training parts overlap; groups are compared on the splits that both have.</source>
            <translation>{}: 시드 {}개로 나눈 무작위 분할에서 분할과 시드만 다른 실행을 하나로 묶었습니다. 띠에는 사용자, 분할, 시드의 분산이 모두 들어 있고, 학습 부분이 겹치므로 분할의 분산은 Nadeau와 Bengio의 방법으로 보정했습니다. 묶음끼리는 둘 다 있는 분할에서 비교합니다.</translation>
        </message>
        <message>
            <source>Folds</source>
            <translation>폴드</translation>
        </message>
        <message>
            <source>Splits</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>From folds</source>
            <translation>폴드에서</translation>
        </message>
        <message>
            <source>From splits</source>
            <translation>분할에서</translation>
        </message>
        <message>
            <source>mean over splits, their users and seeds</source>
            <translation>분할과 그 사용자, 시드에 걸친 평균</translation>
        </message>
        <message>
            <source>Means over splits, their users and seeds, with their 95 % bands.</source>
            <translation>분할과 그 사용자, 시드에 걸친 평균과 95 % 띠.</translation>
        </message>
        <message>
            <source>{} is no level of significance; give one between 0 and 1, as 0.05</source>
            <translation>{} 값은 유의 수준이 아닙니다. 0.05처럼 0과 1 사이의 값을 주세요</translation>
        </message>
        <message>
            <source>Runs; tags are a JSON list, epochs count from 1, machine is that of the latest session.</source>
            <translation>실행. tags는 JSON 목록이고 에포크는 1부터 세며 machine은 마지막으로 학습한 컴퓨터입니다.</translation>
        </message>
        <message>
            <source>What was said while runs were trained, line by line from 1, in English.</source>
            <translation>실행을 학습하는 동안 남은 말. 줄은 1부터 세고 영어로 적습니다.</translation>
        </message>
        <message>
            <source>January</source>
            <translation>1월</translation>
        </message>
        <message>
            <source>February</source>
            <translation>2월</translation>
        </message>
        <message>
            <source>March</source>
            <translation>3월</translation>
        </message>
        <message>
            <source>April</source>
            <translation>4월</translation>
        </message>
        <message>
            <source>May</source>
            <translation>5월</translation>
        </message>
        <message>
            <source>June</source>
            <translation>6월</translation>
        </message>
        <message>
            <source>July</source>
            <translation>7월</translation>
        </message>
        <message>
            <source>August</source>
            <translation>8월</translation>
        </message>
        <message>
            <source>September</source>
            <translation>9월</translation>
        </message>
        <message>
            <source>October</source>
            <translation>10월</translation>
        </message>
        <message>
            <source>November</source>
            <translation>11월</translation>
        </message>
        <message>
            <source>December</source>
            <translation>12월</translation>
        </message>
        <message>
            <source>{} {} {}, {} UTC</source>
            <translation>{3}년 {2} {1}일 {4} UTC</translation>
        </message>
        <message>
            <source>{} ms</source>
            <translation>{} ms</translation>
        </message>
        <message>
            <source>{} min {} s</source>
            <translation>{}분 {}초</translation>
        </message>
        <message>
            <source>{} h {} min</source>
            <translation>{}시간 {}분</translation>
        </message>
        <message>
            <source>Suite “{}”: which runs pass it. The value is that of the lowest of the slices that a check is of; ✓: it reaches what the check asks for, ✗: it does not (and which slice it is). Slices of fewer than {} users are not judged.</source>
            <translation>검사 묶음 “{}”: 어떤 실행이 통과하는지. 값은 검사 대상 구간 가운데 가장 낮은 구간의 것입니다. ✓: 검사가 바라는 값에 이름, ✗: 이르지 못함(괄호 안은 그 구간). 사용자가 {}명보다 적은 구간은 판정하지 않습니다.</translation>
        </message>
        <message>
            <source>{} was not judged: {}.</source>
            <translation>{}: 판정하지 못했습니다. {}.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>Runs that pass</source>
            <translation>통과한 실행</translation>
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
        <message>
            <source>; to the baseline %1</source>
            <translation>; 기준과의 차이 %1</translation>
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
        <message>
            <source>No recipe has ingredients.</source>
            <translation>재료가 적힌 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>Comparing ingredients</source>
            <translation>재료 비교 중</translation>
        </message>
        <message>
            <source>Ingredients</source>
            <translation>재료 이름</translation>
        </message>
        <message numerus="yes">
            <source>%n ingredient(s)</source>
            <translation>
                <numerusform>재료 %n개의 이름</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>고르기…</translation>
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
        <message>
            <source>recipes</source>
            <translation>레시피</translation>
        </message>
    </context>
    <context>
        <name>hankki::ComparePage</name>
        <message>
            <source>There is no finished run to export.</source>
            <translation>내보낼 완료된 실행이 없습니다.</translation>
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
            <source>Import a run&apos;s lists…</source>
            <translation>실행의 목록 가져오기…</translation>
        </message>
        <message>
            <source>Choose models to serve…</source>
            <translation>제공할 모델 고르기…</translation>
        </message>
        <message>
            <source>There is no finished run of this split to serve.</source>
            <translation>이 분할에는 제공할 끝난 실행이 없습니다.</translation>
        </message>
        <message>
            <source>Choose a split first.</source>
            <translation>먼저 분할을 고르세요.</translation>
        </message>
        <message>
            <source>Run %1 is imported.</source>
            <translation>실행 %1을(를) 가져왔습니다.</translation>
        </message>
        <message>
            <source>The batch “%1” is served now.</source>
            <translation>이제 배치 “%1”을(를) 제공합니다.</translation>
        </message>
        <message>
            <source>Import lists</source>
            <translation>목록 가져오기</translation>
        </message>
        <message>
            <source>Choose models to serve</source>
            <translation>제공할 모델 고르기</translation>
        </message>
        <message>
            <source>No run of this split is finished. Other splits of the workspace have some.</source>
            <translation>이 분할에는 끝난 실행이 없습니다. 작업 공간의 다른 분할에는 있습니다.</translation>
        </message>
        <message>
            <source>Show the runs of all data sets</source>
            <translation>모든 데이터셋의 실행 보기</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunMenu</name>
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
            <source>Remove</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Difference of the two</source>
            <translation>두 실행의 차이</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>자세히</translation>
        </message>
        <message>
            <source>Pin on top (%1 are pinned, which is the most)</source>
            <translation>위에 고정(최대 %1개가 이미 고정됨)</translation>
        </message>
        <message>
            <source>Pin on top</source>
            <translation>위에 고정</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>고정 해제</translation>
        </message>
        <message>
            <source>Make it the baseline</source>
            <translation>기준으로 삼기</translation>
        </message>
        <message>
            <source>No longer the baseline</source>
            <translation>기준에서 해제</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunsCard</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행 기록</translation>
        </message>
        <message>
            <source>Laying out the runs</source>
            <translation>실행 표 만들기</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>Baseline: %1</source>
            <translation>기준: %1</translation>
        </message>
        <message>
            <source>No baseline</source>
            <translation>기준 없음</translation>
        </message>
        <message>
            <source>all data sets</source>
            <translation>모든 데이터셋</translation>
        </message>
        <message>
            <source>%1 · all splits</source>
            <translation>%1 · 모든 분할</translation>
        </message>
        <message>
            <source>Runs of %1 splits are ticked. Metrics and tests compare the %2 of one split alone: %3, %4. The baseline chooses another.</source>
            <translation>분할 %1개의 실행을 선택했습니다. 지표와 검정은 한 분할의 %2개만 비교합니다: %3, %4. 다른 분할은 기준 실행으로 고릅니다.</translation>
        </message>
        <message>
            <source>Tick these alone</source>
            <translation>이 실행만 선택</translation>
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
            <source>Time</source>
            <translation>시간</translation>
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
        <message>
            <source>Save visible values as CSV…</source>
            <translation>보이는 값을 CSV로 저장…</translation>
        </message>
        <message>
            <source>Logarithmic vertical axis</source>
            <translation>세로축 로그</translation>
        </message>
        <message>
            <source>Logarithmic horizontal axis</source>
            <translation>가로축 로그</translation>
        </message>
        <message>
            <source>Less the baseline</source>
            <translation>기준과의 차이</translation>
        </message>
        <message>
            <source>Seeds as one, with a band</source>
            <translation>시드를 하나로, 띠와 함께</translation>
        </message>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Save visible values</source>
            <translation>보이는 값 저장</translation>
        </message>
        <message>
            <source>Note at epoch %1 of %2…</source>
            <translation>%2의 에포크 %1에 메모…</translation>
        </message>
        <message>
            <source>band: lowest to highest seed</source>
            <translation>띠: 가장 낮은 시드부터 가장 높은 시드까지</translation>
        </message>
        <message>
            <source>%1, less that of %2</source>
            <translation>%1, %2와의 차이</translation>
        </message>
        <message>
            <source>seeds: %1</source>
            <translation>시드: %1</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>스텝</translation>
        </message>
        <message>
            <source>Optimiser steps</source>
            <translation>옵티마이저 스텝</translation>
        </message>
        <message>
            <source>without stored steps, not drawn: %1</source>
            <translation>스텝 기록이 없어 그리지 않음: %1</translation>
        </message>
        <message>
            <source>of other splits than the baseline, not drawn: %1</source>
            <translation>기준과 다른 분할이라 그리지 않음: %1</translation>
        </message>
        <message>
            <source>no stored steps: by epoch</source>
            <translation>스텝 기록 없음: 에포크로 표시</translation>
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
        <message>
            <source>%1 (baseline)</source>
            <translation>%1(기준선)</translation>
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
        <message>
            <source>Copy selected rows</source>
            <translation>선택한 행 복사</translation>
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
            <message>
            <source>%1 of %2</source>
            <translation>%2 중 %1</translation>
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
        <message>
            <source>and %1 more</source>
            <translation>외 %1개</translation>
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
        <message>
            <source>Encoders</source>
            <translation>인코더</translation>
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
            <source>A packed demo is open for reading until it is reset.</source>
            <translation>묶은 데모를 읽기 전용으로 열었습니다. 초기화하면 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>Reset it</source>
            <translation>초기화</translation>
        </message>
        <message>
            <source>Open a demo</source>
            <translation>데모 열기</translation>
        </message>
        <message>
            <source>Save a&amp;ll plots of this page</source>
            <translation>이 페이지의 모든 그림 저장(&amp;L)</translation>
        </message>
        <message>
            <source>Packed demos (*.hankkidemo)</source>
            <translation>묶은 데모 (*.hankkidemo)</translation>
        </message>
        <message>
            <source>Pack for a demo</source>
            <translation>데모로 묶기</translation>
        </message>
        <message>
            <source>Packing a demo</source>
            <translation>데모 묶는 중</translation>
        </message>
        <message>
            <source>Open a &amp;demo…</source>
            <translation>데모 열기(&amp;D)…</translation>
        </message>
        <message>
            <source>Pac&amp;k for a demo…</source>
            <translation>데모로 묶기(&amp;K)…</translation>
        </message>
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
            <source>As %1…</source>
            <translation>%1로…</translation>
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
            <source>Save all plots of this page</source>
            <translation>이 페이지의 모든 그림 저장</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>전체 화면(&amp;F)</translation>
        </message>
        <message>
            <source>Exporting the table</source>
            <translation>표를 내보내는 중</translation>
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
        <message>
            <source>Repor&amp;t…</source>
            <translation>보고서(&amp;T)…</translation>
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
            <source>over groups of items</source>
            <translation>항목 집단에 걸쳐</translation>
        </message>
        <message>
            <source>over groups of users</source>
            <translation>사용자 집단에 걸쳐</translation>
        </message>
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
        <message>
            <source>test part; 95 % bootstrap intervals; dashed: %1</source>
            <translation>테스트 부분, 95 % 부트스트랩 구간, 점선: %1</translation>
        </message>
        <message>
            <source>test part; dashed: %1</source>
            <translation>테스트 부분, 점선: %1</translation>
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
        <message>
            <source>Say while a run trains</source>
            <translation>학습 중에 알리기</translation>
        </message>
        <message>
            <source>that its loss is no number</source>
            <translation>손실이 수가 아닐 때</translation>
        </message>
        <message>
            <source>that the validation stopped rising</source>
            <translation>검증 지표가 더 오르지 않을 때</translation>
        </message>
        <message>
            <source>that it is slower than estimated</source>
            <translation>예상보다 느릴 때</translation>
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
            <source>Issue</source>
            <translation>문제</translation>
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
        <message>
            <source>Share</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>행</translation>
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
            <source>%1 from run #%2, the baseline of the Compare page</source>
            <translation>비교 페이지의 기준선인 실행 #%2에서 %1</translation>
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
            <source>The baseline of the Compare page</source>
            <translation>비교 페이지의 기준선</translation>
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
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>Pinned: stays on top and in the plots</source>
            <translation>고정됨: 맨 위와 그림에 남습니다</translation>
        </message>
        <message>
            <source>The baseline: other runs tell how far they are from it</source>
            <translation>기준: 다른 실행은 이 실행과의 차이를 보여 줍니다</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>테스트</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
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
            <translation>탐색 #%1을(를) 지우면 그 시도도 지워집니다. 여기서 나온 실행은 남습니다.</translation>
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
            <source>Validation and test take everything. Make them smaller, so that something is left to train on.</source>
            <translation>검증과 테스트가 전부 가져갑니다. 학습할 것이 남도록 줄여 주세요.</translation>
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
        <message>
            <source>New recipes, held out whole</source>
            <translation>새 레시피를 통째로 떼어 두기</translation>
        </message>
        <message>
            <source>New users, held out whole</source>
            <translation>새 사용자를 통째로 떼어 두기</translation>
        </message>
        <message numerus="yes">
            <source>Each of the %n fold(s) is the test part once.</source>
            <translation>
                <numerusform>폴드 %n개가 한 번씩 테스트 부분이 됩니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>This method has one test part, which cannot be cut into folds.</source>
            <translation>이 방법은 테스트 부분이 하나라서 폴드로 나눌 수 없습니다.</translation>
        </message>
        <message>
            <source>Fold 1 of %1: %2</source>
            <translation>폴드 1/%1: %2</translation>
        </message>
        <message>
            <source>Folds</source>
            <translation>폴드</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>A split for each fold, whose test part it is, so that everything is tested once.</source>
            <translation>폴드마다 분할을 하나 만들고 그 폴드가 테스트 부분이 되므로, 모든 것이 한 번씩 테스트됩니다.</translation>
        </message>
        <message numerus="yes">
            <source>Make %n split(s) and train</source>
            <translation>
                <numerusform>분할 %n개 만들고 학습하기</numerusform>
            </translation>
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
        <message numerus="yes">
            <source>On all %n fold(s)</source>
            <translation>
                <numerusform>폴드 %n개 모두에서</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On all %n split seed(s)</source>
            <translation>
                <numerusform>분할 시드 %n개 모두에서</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Start %n run(s)</source>
            <translation>
                <numerusform>실행 %n개 시작</numerusform>
            </translation>
        </message>
        <message>
            <source>Each model is trained once a fold, so that everything is tested once; Compare shows what differs from fold to fold under Seeds and folds.</source>
            <translation>모델마다 폴드별로 한 번씩 학습하므로 모든 것이 한 번씩 테스트됩니다. 폴드마다 얼마나 다른지는 비교 페이지의 시드와 폴드에서 봅니다.</translation>
        </message>
        <message>
            <source>Each model is trained on every split that differs from this one by its seed alone; Compare shows what differs from split to split under Seeds and folds.</source>
            <translation>모델마다 이 분할과 시드만 다른 분할 모두에서 학습합니다. 분할마다 얼마나 다른지는 비교 페이지의 시드와 폴드에서 봅니다.</translation>
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
        <name>hankki::TableExport</name>
        <message>
            <source>The table is being exported already; wait until that is done.</source>
            <translation>이 표는 이미 내보내는 중입니다. 끝날 때까지 기다리세요.</translation>
        </message>
        <message>
            <source>The table changed while it was exported; export it again.</source>
            <translation>내보내는 동안 표가 바뀌었습니다. 다시 내보내세요.</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>CSV로 내보내기…</translation>
        </message>
        <message>
            <source>%1, to</source>
            <translation>%1, 상한</translation>
        </message>
        <message>
            <source>%1, from</source>
            <translation>%1, 하한</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV(*.csv)</translation>
        </message>
        <message>
            <source>Export the table</source>
            <translation>표 내보내기</translation>
        </message>
        <message>
            <source>table</source>
            <translation>표</translation>
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
        <message>
            <source>%1 min</source>
            <translation>%1분</translation>
        </message>
        <message>
            <source>No run here recommends it.</source>
            <translation>여기 어떤 실행도 추천하지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::format</name>
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
            <translation>분할 만들기: 모델이 배우는 부분, 조정에 쓰는 부분, 한 번만 테스트하는 부분으로 나눕니다.</translation>
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
        <message>
            <source>Bandit: before you go live, let simulated visitors divide the traffic between trained models, or between arms with known rates.</source>
            <translation>밴딧: 실제로 내보내기 전에, 시뮬레이션된 방문자가 학습한 모델이나 비율을 아는 팔 사이에 트래픽을 나누게 합니다.</translation>
        </message>
        <message>
            <source>The bandit</source>
            <translation>밴딧</translation>
        </message>
        <message>
            <source>A simulation shows held-out users the real lists of your models; they click on what they chose in the test part. A policy gives each slot to a model and learns from the clicks.</source>
            <translation>시뮬레이션은 따로 둔 사용자에게 모델의 실제 목록을 보여 주고, 사용자는 테스트 부분에서 골랐던 것을 클릭합니다. 정책은 자리마다 모델을 정하고 클릭에서 배웁니다.</translation>
        </message>
        <message>
            <source>The verdict says whether one model is better, whether they are practically equal, or how many visits are still needed. Its threshold is set when a simulation is started.</source>
            <translation>판정은 한 모델이 더 나은지, 사실상 같은지, 또는 방문이 얼마나 더 필요한지 말합니다. 한계는 시뮬레이션을 시작할 때 정합니다.</translation>
        </message>
        <message>
            <source>A share of the traffic is not quality: Truth shows what each whole list and the mixture are worth, which only a simulation knows.</source>
            <translation>트래픽 비중은 품질이 아닙니다. 참값은 목록 전체와 섞은 것의 가치를 보여 주며, 이는 시뮬레이션만 압니다.</translation>
        </message>
        <message>
            <source>Drag the timeline to look at an earlier moment. A click on an event shows what was drawn for each model, and so why it was chosen.</source>
            <translation>시간 막대를 끌면 이전 순간을 봅니다. 사건을 클릭하면 모델마다 무엇이 뽑혔고 왜 골랐는지 보입니다.</translation>
        </message>
        <message>
            <source>A drift, a model that is added or retired, and another floor can be tried on the way; they are written down in the simulation that Export saves.</source>
            <translation>변화, 모델의 추가와 은퇴, 다른 하한을 도중에 해 볼 수 있습니다. 내보내기가 저장하는 시뮬레이션에 함께 적힙니다.</translation>
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
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>There are no clusters yet. Make a map first.</source>
            <translation>아직 군집이 없습니다. 먼저 지도를 만드세요.</translation>
        </message>
        <message>
            <source>The clusters that are ticked are the themes already.</source>
            <translation>선택된 군집은 이미 테마입니다.</translation>
        </message>
        <message>
            <source>Use clusters as themes</source>
            <translation>군집을 테마로 쓰기</translation>
        </message>
        <message>
            <source>Histograms</source>
            <translation>히스토그램</translation>
        </message>
        <message>
            <source>Likeness</source>
            <translation>닮음</translation>
        </message>
        <message>
            <source>Near-duplicates</source>
            <translation>거의 같은 것</translation>
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
        <name>hankki::ResetDialog</name>
        <message>
            <source>Reset the demo</source>
            <translation>데모 초기화</translation>
        </message>
        <message>
            <source>Reset the demo?</source>
            <translation>데모를 초기화할까요?</translation>
        </message>
        <message>
            <source>It is made again as it was packed. What people did in it since then is put aside, and deleted by the next reset.</source>
            <translation>묶었을 때의 모습으로 다시 만듭니다. 그 뒤에 한 일은 따로 보관되고, 다음 초기화 때 삭제됩니다.</translation>
        </message>
        <message>
            <source>What people rated, hid, set and wrote since the mark is taken back, and so is what the models' policy learnt of it. It can be undone.</source>
            <translation>표시한 뒤의 평점, 숨김, 설정, 레시피와 정책이 거기서 배운 것을 되돌립니다. 이 초기화는 취소할 수 있습니다.</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>표시</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>초기화</translation>
        </message>
    </context>
    <context>
        <name>hankki::OwnRecipeDialog</name>
        <message>
            <source>A recipe of your own</source>
            <translation>나만의 레시피</translation>
        </message>
    </context>
    <context>
        <name>hankki::BatchCard</name>
        <message>
            <source>Served now</source>
            <translation>지금 제공 중</translation>
        </message>
        <message>
            <source>Serve it again</source>
            <translation>다시 제공하기</translation>
        </message>
        <message>
            <source>Serve %1 again</source>
            <translation>%1 다시 제공하기</translation>
        </message>
        <message>
            <source>The shop goes on with it, and with what its bandit has learnt</source>
            <translation>상점이 이 배치와 그 밴딧이 배운 것으로 이어 갑니다</translation>
        </message>
        <message>
            <source>This workspace can only be read</source>
            <translation>이 작업 공간은 읽을 수만 있습니다</translation>
        </message>
        <message>
            <source>Not while a demo is recorded or played, or the story is on</source>
            <translation>시연을 녹화하거나 재생하는 동안, 또는 이야기가 진행되는 동안에는 할 수 없습니다</translation>
        </message>
        <message>
            <source>Batch %1 · published %2</source>
            <translation>배치 %1 · %2 게시</translation>
        </message>
        <message>
            <source>%1 of %2 places taken</source>
            <translation>자리 %2개 중 %1개 선택됨</translation>
        </message>
    </context>
    <context>
        <name>hankki::BatchesRoom</name>
        <message>
            <source>Batches</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>All that was published, newest first. One batch is served; another one can be served again.</source>
            <translation>지금까지 게시한 배치입니다. 최근 것이 먼저 나옵니다. 한 배치만 제공되며, 다른 배치를 다시 제공할 수 있습니다.</translation>
        </message>
        <message>
            <source>While a demo is recorded or played, or the story is on, the batch stays.</source>
            <translation>시연을 녹화하거나 재생하는 동안, 또는 이야기가 진행되는 동안에는 배치가 바뀌지 않습니다.</translation>
        </message>
        <message>
            <source>Back to the shop</source>
            <translation>상점으로 돌아가기</translation>
        </message>
    </context>
    <context>
        <name>hankki::BrowseRoom</name>
        <message>
            <source>Results for %1</source>
            <translation>‘%1’ 검색 결과</translation>
        </message>
        <message>
            <source>Popular recipes</source>
            <translation>인기 레시피</translation>
        </message>
        <message numerus="yes">
            <source>%1 recipe(s)</source>
            <translation>
                <numerusform>레시피 %1개</numerusform>
            </translation>
        </message>
        <message>
            <source>No recipe has any of these words.</source>
            <translation>이 낱말이 들어 있는 레시피가 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n left out, by your allergies or as you put it away</source>
            <translation>
                <numerusform>알레르기가 있거나 치워 둔 %n개 제외</numerusform>
            </translation>
        </message>
        <message>
            <source>No other recipe is found.</source>
            <translation>다른 레시피는 없습니다.</translation>
        </message>
        <message>
            <source>showing results for %1</source>
            <translation>%1(으)로 찾은 결과</translation>
        </message>
    </context>
    <context>
        <name>hankki::DoorRoom</name>
        <message>
            <source>What will the next meal be?</source>
            <translation>다음 한 끼는 무엇으로 할까요?</translation>
        </message>
        <message>
            <source>Tell what you like; after ten ratings the shop is made for you.</source>
            <translation>좋아하는 것을 알려 주세요. 평점 열 개가 쌓이면 나에게 맞춘 상점이 됩니다.</translation>
        </message>
        <message>
            <source>Sign up</source>
            <translation>가입하기</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>로그인</translation>
        </message>
        <message>
            <source>Visit a user of the data</source>
            <translation>데이터의 사용자로 둘러보기</translation>
        </message>
    </context>
    <context>
        <name>hankki::EntryDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>hankki::FilterCard</name>
        <message>
            <source>Always left out: %1</source>
            <translation>항상 제외: %1</translation>
        </message>
        <message>
            <source>what is at hand</source>
            <translation>가진 재료</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>조리 시간</translation>
        </message>
        <message>
            <source>sodium</source>
            <translation>나트륨</translation>
        </message>
        <message>
            <source>sugar</source>
            <translation>당류</translation>
        </message>
        <message>
            <source>allergies</source>
            <translation>알레르기</translation>
        </message>
        <message numerus="yes">
            <source>%1 recipe(s) remain</source>
            <translation>
                <numerusform>레시피 %1개 남음</numerusform>
            </translation>
        </message>
        <message>
            <source>each alone: %1</source>
            <translation>조건 하나만: %1</translation>
        </message>
        <message>
            <source>At hand</source>
            <translation>가진 재료</translation>
        </message>
        <message>
            <source>Add an ingredient</source>
            <translation>재료 추가</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>모두 들어간 것</translation>
        </message>
        <message>
            <source>Some may be missing</source>
            <translation>일부 없어도 됨</translation>
        </message>
        <message>
            <source>At most so many are missing</source>
            <translation>없어도 되는 재료 수</translation>
        </message>
        <message>
            <source>So many ingredients of a recipe may be missing, at most</source>
            <translation>레시피의 재료 가운데 최대 이만큼 없어도 됩니다</translation>
        </message>
        <message>
            <source>off</source>
            <comment>a limit</comment>
            <translation>끔</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>조리 시간</translation>
        </message>
        <message>
            <source>≤ %1 min</source>
            <translation>%1분 이하</translation>
        </message>
        <message>
            <source>Sodium</source>
            <translation>나트륨</translation>
        </message>
        <message>
            <source>≤ %1 %</source>
            <translation>%1 % 이하</translation>
        </message>
        <message>
            <source>Sugar</source>
            <translation>당류</translation>
        </message>
        <message>
            <source>In % of the daily value</source>
            <translation>하루 기준치에 대한 %</translation>
        </message>
    </context>
    <context>
        <name>hankki::ForYouRoom</name>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>There is no answer, as the shop could not make one.</source>
            <translation>상점이 답을 만들지 못해 보여 드릴 요리가 없습니다.</translation>
        </message>
        <message>
            <source>From the lists that the models made of you.</source>
            <translation>모델이 미리 만든 목록에서 골랐습니다.</translation>
        </message>
        <message>
            <source>Worked out from your ratings, as the models learned before you came.</source>
            <translation>모델은 가입 전에 학습했으므로 평점으로 바로 계산했습니다.</translation>
        </message>
        <message>
            <source>By the tags and ingredients of what you liked, as no model can know you yet.</source>
            <translation>아직 알 수 있는 모델이 없어 좋아한 요리의 태그와 재료로 골랐습니다.</translation>
        </message>
        <message>
            <source>What is popular in your taste, as the shop knows nothing that you liked.</source>
            <translation>좋아한 것을 아직 몰라 취향에 가까운 인기 요리로 골랐습니다.</translation>
        </message>
        <message>
            <source>Made for you, %1</source>
            <translation>%1 님을 위한 맞춤 추천</translation>
        </message>
        <message numerus="yes">
            <source>Made for you opens with %n rating(s). </source>
            <translation>
                <numerusform>평점 %n개가 쌓이면 맞춤 추천이 열립니다. </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You gave %n so far.</source>
            <translation>
                <numerusform>지금까지 %n개를 남겼습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rating(s) so far.</source>
            <translation>
                <numerusform>지금까지 평점 %n개.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meal(s) from what you cooked and liked.</source>
            <translation>
                <numerusform>요리하고 좋아한 것에서 고른 %n끼.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: stored lists only, as the model is too large for the memory.</source>
            <translation>%1: 모델이 메모리보다 커서 저장된 목록만 씁니다.</translation>
        </message>
        <message>
            <source>%1: stored lists only, as they were imported without the model.</source>
            <translation>%1: 모델 없이 가져왔으므로 저장된 목록만 씁니다.</translation>
        </message>
        <message>
            <source>No recipe is left: you have rated or put away all that you may be shown.</source>
            <translation>남은 레시피가 없습니다. 보여 드릴 수 있는 것은 모두 평가했거나 치워 두었습니다.</translation>
        </message>
        <message>
            <source>No recipe keeps to all of these filters. Without %1 there are some.</source>
            <translation>이 조건을 모두 만족하는 레시피가 없습니다. %1 조건을 빼면 있습니다.</translation>
        </message>
        <message>
            <source>Drop %1</source>
            <translation>%1 조건 빼기</translation>
        </message>
        <message>
            <source>New ten</source>
            <translation>새로 열 개</translation>
        </message>
        <message>
            <source>Another ten meals; those you leave unrated count as not chosen</source>
            <translation>다른 열 끼를 봅니다. 평가하지 않은 것은 고르지 않은 것으로 셉니다</translation>
        </message>
        <message>
            <source>To the themes</source>
            <translation>테마로 가기</translation>
        </message>
        <message numerus="yes">
            <source>%n meal(s) from what you chose and liked.</source>
            <translation>
                <numerusform>고르고 좋아한 것에서 뽑은 %n끼.</numerusform>
            </translation>
        </message>
        <message>
            <source>Worked out from your choices, as the models learned before you came.</source>
            <translation>모델은 가입 전에 학습했으므로 고른 요리로 바로 계산했습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n recipe(s) keep to these filters, but none of the lists has one.</source>
            <translation>
                <numerusform>이 필터에 맞는 레시피가 %n개 있지만 어느 목록에도 없습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Without %1 there are some.</source>
            <translation>%1을(를) 빼면 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::MyPage</name>
        <message numerus="yes">
            <source>%n recipe(s)</source>
            <translation>
                <numerusform>레시피 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rated</source>
            <translation>
                <numerusform>%n개 평가</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipePage</name>
        <message>
            <source>The models that are served are here with their lists only, so that they cannot be asked why.</source>
            <translation>서비스 중인 모델은 미리 만든 목록만 있어 이유를 물어볼 수 없습니다.</translation>
        </message>
        <message>
            <source>Told by the names of its ingredients; no medical advice.</source>
            <translation>재료 이름으로만 판단하며 의학적 조언이 아닙니다.</translation>
        </message>
        <message>
            <source>Has something you are allergic to: %1.</source>
            <translation>알레르기가 있는 재료가 들어 있습니다: %1.</translation>
        </message>
        <message>
            <source>It is not known whether it has any of: %1.</source>
            <translation>다음이 들어 있는지 알 수 없습니다: %1.</translation>
        </message>
        <message>
            <source>None of: %1.</source>
            <translation>들어 있지 않음: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%1 star(s)</source>
            <translation>
                <numerusform>별 %1개</numerusform>
            </translation>
        </message>
        <message>
            <source>You gave %1 %2</source>
            <translation>%1에 %2를 주었습니다</translation>
        </message>
        <message>
            <source>You had %1</source>
            <translation>고르신 요리: %1</translation>
        </message>
        <message>
            <source>without that it would still be number %1</source>
            <translation>그것이 없어도 %1번째입니다</translation>
        </message>
        <message>
            <source>without your %1 for %2 it would be number %3</source>
            <translation>%2에 준 %1가 없었다면 %3번째입니다</translation>
        </message>
        <message>
            <source>without %1 it would be number %2</source>
            <translation>%1 없이는 %2번째입니다</translation>
        </message>
        <message>
            <source>%1 has it at number %2 of all recipes for you.</source>
            <translation>%1 모델은 모든 레시피 가운데 %2번째로 꼽습니다.</translation>
        </message>
        <message>
            <source>%1 learned your taste as a whole: no single rating has brought it here.</source>
            <translation>%1 모델은 취향을 통째로 배웠습니다. 평점 하나가 불러온 것이 아닙니다.</translation>
        </message>
        <message>
            <source>Its tags and ingredients are like those of what you liked.</source>
            <translation>태그와 재료가 좋아하신 것과 비슷합니다.</translation>
        </message>
        <message>
            <source>What would be without a rating is an estimate: placed by your ratings alone, it is at number %1.</source>
            <translation>평가 하나가 없을 때의 순위는 어림값입니다. 평가만으로 매기면 %1위입니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShopBar</name>
        <message>
            <source>Mark how the shop is now</source>
            <translation>지금 상태 표시</translation>
        </message>
        <message>
            <source>Reset the demo…</source>
            <translation>데모 초기화…</translation>
        </message>
        <message>
            <source>For you</source>
            <translation>추천</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>Browse</source>
            <translation>둘러보기</translation>
        </message>
        <message>
            <source>My page</source>
            <translation>내 페이지</translation>
        </message>
        <message>
            <source>Search dishes, ingredients</source>
            <translation>요리, 재료 검색</translation>
        </message>
        <message>
            <source>X-ray</source>
            <translation>엑스레이</translation>
        </message>
        <message>
            <source>Which model filled each place, and why</source>
            <translation>어느 모델이 각 자리를 왜 채웠는지</translation>
        </message>
        <message>
            <source>Come in</source>
            <translation>들어오기</translation>
        </message>
        <message>
            <source>Visiting %1</source>
            <translation>%1 사용자로 둘러보는 중</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>로그인…</translation>
        </message>
        <message>
            <source>Sign up…</source>
            <translation>가입하기…</translation>
        </message>
        <message>
            <source>Visit a user of the data…</source>
            <translation>데이터의 사용자로 둘러보기…</translation>
        </message>
        <message>
            <source>End the visit</source>
            <translation>둘러보기 끝내기</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>로그아웃</translation>
        </message>
        <message>
            <source>Back into the workbench</source>
            <translation>작업대로 되돌리기</translation>
        </message>
        <message>
            <source>In a window of its own</source>
            <translation>따로 창으로 열기</translation>
        </message>
        <message>
            <source>As a kiosk…</source>
            <translation>키오스크로…</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShopFaces</name>
        <message>
            <source>Surprise</source>
            <translation>깜짝</translation>
        </message>
        <message>
            <source>Popular</source>
            <translation>인기</translation>
        </message>
        <message>
            <source>Text profile</source>
            <translation>글 취향</translation>
        </message>
        <message>
            <source>A surprise, to try</source>
            <translation>한번 해 볼 만한 깜짝 추천</translation>
        </message>
        <message>
            <source>Because you liked %1</source>
            <translation>좋아하신 요리: %1</translation>
        </message>
        <message>
            <source>As you had %1</source>
            <translation>전에 드신 요리: %1</translation>
        </message>
        <message>
            <source>Popular, and to your taste</source>
            <translation>인기 있고 취향에 맞아서</translation>
        </message>
        <message>
            <source>Like what you liked</source>
            <translation>좋아한 것과 비슷해서</translation>
        </message>
        <message>
            <source>Recipe %1</source>
            <translation>레시피 %1</translation>
        </message>
        <message>
            <source>As you chose %1</source>
            <translation>고르신 요리: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShopSession</name>
        <message>
            <source>Opening the shop</source>
            <translation>상점 여는 중</translation>
        </message>
        <message>
            <source>Publishing the best runs</source>
            <translation>가장 좋은 실행을 내보내는 중</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>상점</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShopWindow</name>
        <message>
            <source>Hankki: the shop</source>
            <translation>한끼: 상점</translation>
        </message>
    </context>
    <context>
        <name>hankki::SignInDialog</name>
        <message>
            <source>Sign in</source>
            <translation>로그인</translation>
        </message>
        <message>
            <source>Welcome back</source>
            <translation>다시 오셨네요</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>비밀번호</translation>
        </message>
        <message>
            <source>The name or the password is not right.</source>
            <translation>이름이나 비밀번호가 맞지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::SignUpDialog</name>
        <message>
            <source>Sign up</source>
            <translation>가입하기</translation>
        </message>
        <message>
            <source>A place at the table</source>
            <translation>한 자리 마련할게요</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Password, 8 characters or more</source>
            <translation>비밀번호, 8자 이상</translation>
        </message>
        <message>
            <source>The password again</source>
            <translation>비밀번호 다시</translation>
        </message>
        <message>
            <source>Kitchens you like</source>
            <translation>좋아하는 요리</translation>
        </message>
        <message>
            <source>Ingredients you like</source>
            <translation>좋아하는 재료</translation>
        </message>
        <message>
            <source>Ingredients you avoid</source>
            <translation>피하는 재료</translation>
        </message>
        <message>
            <source>Add an ingredient</source>
            <translation>재료 추가</translation>
        </message>
        <message>
            <source>Allergies: recipes with these are never shown, as far as the names of ingredients tell; this is no medical advice</source>
            <translation>알레르기: 재료 이름으로 알 수 있는 한 이것이 든 레시피는 보여 주지 않습니다. 의학적 조언이 아닙니다</translation>
        </message>
        <message>
            <source>Time to cook</source>
            <translation>조리 시간</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>최대</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1분</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>It has fewer than 8 characters.</source>
            <translation>8자보다 짧습니다.</translation>
        </message>
        <message>
            <source>It is not the same as above.</source>
            <translation>위와 다릅니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::Storefront</name>
        <message>
            <source>Marked as %1: a reset brings the shop back to here.</source>
            <translation>%1 이름으로 표시했습니다. 초기화하면 이 시점으로 돌아옵니다.</translation>
        </message>
        <message>
            <source>Nothing marks how the shop was. Mark it before a demo.</source>
            <translation>돌아갈 시점이 표시되어 있지 않습니다. 데모 전에 표시하세요.</translation>
        </message>
        <message>
            <source>Mark it now</source>
            <translation>지금 표시</translation>
        </message>
        <message>
            <source>The reset is undone.</source>
            <translation>초기화를 되돌렸습니다.</translation>
        </message>
        <message>
            <source>The shop is as it was.</source>
            <translation>상점을 그때로 되돌렸습니다.</translation>
        </message>
        <message>
            <source>Batch %1 is served now.</source>
            <translation>이제 %1 배치가 서비스됩니다.</translation>
        </message>
        <message>
            <source>Your recipe is removed: nobody is shown it any more.</source>
            <translation>내 레시피를 삭제했습니다. 이제 아무에게도 보이지 않습니다.</translation>
        </message>
        <message>
            <source>It is not shown to you for 30 days.</source>
            <translation>30일 동안 보여 주지 않습니다.</translation>
        </message>
        <message>
            <source>It is not shown to you any more.</source>
            <translation>더 이상 보여 주지 않습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>The rating counts for no model.</source>
            <translation>이 평점은 어느 모델의 성공도 아닙니다.</translation>
        </message>
        <message>
            <source>The rating counts as a success of %1.</source>
            <translation>이 평점은 %1의 성공으로 셉니다.</translation>
        </message>
        <message>
            <source>No workspace is open. Open one, or make a new one, in the File menu.</source>
            <translation>열린 작업 공간이 없습니다. 파일 메뉴에서 열거나 새로 만드세요.</translation>
        </message>
        <message>
            <source>The shop is being opened.</source>
            <translation>상점을 여는 중입니다.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>A shop that recommends recipes by your models, and divides its visitors between them. Train some models first.</source>
            <translation>모델로 레시피를 추천하고 방문자를 모델 사이에 나누는 상점입니다. 먼저 모델을 학습하세요.</translation>
        </message>
        <message>
            <source>To the Train page</source>
            <translation>학습 페이지로</translation>
        </message>
        <message>
            <source>A shop that recommends recipes by your models, and divides its visitors between them. Nothing is served yet.</source>
            <translation>모델로 레시피를 추천하고 방문자를 모델 사이에 나누는 상점입니다. 아직 서비스하는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Serve the best runs</source>
            <translation>가장 좋은 실행 서비스하기</translation>
        </message>
        <message>
            <source>The settings are stored.</source>
            <translation>설정을 저장했습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::LivePanel</name>
        <message>
            <source>%1: %2 to be the best, traffic %3</source>
            <translation>%1: 가장 좋을 확률 %2, 트래픽 %3</translation>
        </message>
        <message>
            <source>The rating counts for no model.</source>
            <translation>이 평점은 어느 모델의 성공도 아닙니다.</translation>
        </message>
        <message>
            <source>The rating counts for %1, as before.</source>
            <translation>이 평점은 전과 같이 %1의 성공으로 셉니다.</translation>
        </message>
        <message>
            <source>What the rating of %1 did by itself</source>
            <translation>%1에 준 평점 하나로 달라진 것</translation>
        </message>
        <message>
            <source>%1 visits</source>
            <translation>방문 %1회</translation>
        </message>
        <message>
            <source>Live bandit</source>
            <translation>실시간 밴딧</translation>
        </message>
        <message>
            <source>● on</source>
            <translation>● 켜짐</translation>
        </message>
        <message>
            <source>○ off</source>
            <translation>○ 꺼짐</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Autopilot visitors</source>
            <translation>자동 방문자</translation>
        </message>
        <message>
            <source>The shop is not open.</source>
            <translation>상점이 열려 있지 않습니다.</translation>
        </message>
        <message>
            <source>The workspace is open for reading.</source>
            <translation>작업 공간이 읽기 전용으로 열려 있습니다.</translation>
        </message>
        <message>
            <source>%1 / s</source>
            <translation>초당 %1</translation>
        </message>
        <message>
            <source>Share of traffic</source>
            <translation>트래픽 비율</translation>
        </message>
        <message>
            <source>Posterior density</source>
            <translation>사후 밀도</translation>
        </message>
        <message>
            <source>Click rate</source>
            <translation>클릭률</translation>
        </message>
        <message>
            <source>Chance to be the best</source>
            <translation>가장 좋을 확률</translation>
        </message>
        <message>
            <source>Last credited ratings</source>
            <translation>최근 성공으로 센 평점</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
    </context>
    <context>
        <name>hankki::LiveRatings</name>
        <message>
            <source>None since the panel was opened</source>
            <translation>패널을 연 뒤로 아직 없습니다</translation>
        </message>
        <message>
            <source>now</source>
            <translation>방금</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1분</translation>
        </message>
        <message>
            <source>cooked</source>
            <translation>만들어 봄</translation>
        </message>
    </context>
    <context>
        <name>hankki::StorefrontPage</name>
        <message>
            <source>Storefront</source>
            <translation>상점</translation>
        </message>
        <message>
            <source>The shop stands in a window of its own.</source>
            <translation>상점이 따로 창에 열려 있습니다.</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>되돌리기</translation>
        </message>
    </context>
    <context>
        <name>hankki::ThemesRoom</name>
        <message>
            <source>In random order</source>
            <translation>무작위 순서</translation>
        </message>
        <message>
            <source>Ordered by the taste that you told when you signed up</source>
            <translation>가입할 때 고른 입맛에 맞춰 순서를 정했어요</translation>
        </message>
        <message>
            <source>Ordered by what you liked so far</source>
            <translation>지금까지 좋아한 것에 맞춰 순서를 정했어요</translation>
        </message>
        <message numerus="yes">
            <source>%n recipe(s)</source>
            <translation>
                <numerusform>%n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ordered by %n dish(es) that you chose</source>
            <translation>
                <numerusform>고른 요리 %n개에 맞춰 순서를 정했어요</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::VisitDialog</name>
        <message>
            <source>Users of the data</source>
            <translation>데이터의 사용자</translation>
        </message>
        <message>
            <source>Visit a user</source>
            <translation>사용자로 둘러보기</translation>
        </message>
        <message>
            <source>See it as somebody else</source>
            <translation>다른 사람으로 보기</translation>
        </message>
        <message>
            <source>A user of the data set, as the models know them: what they did in the validation and test part has not happened yet. What you rate is logged as theirs.</source>
            <translation>모델이 아는 데이터의 사용자입니다. 검증과 테스트 부분에서 한 일은 아직 일어나지 않았습니다. 매긴 평점은 그 사용자의 것으로 기록됩니다.</translation>
        </message>
        <message>
            <source>User, by the id of the data</source>
            <translation>사용자 (데이터의 식별자)</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>둘러보기</translation>
        </message>
        <message numerus="yes">
            <source>%1, with %n rating(s)</source>
            <translation>
                <numerusform>%1, 평점 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>The data set has no user of that id.</source>
            <translation>데이터에 그런 식별자의 사용자가 없습니다.</translation>
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
        <message>
            <source>Against all others</source>
            <translation>나머지 모두와 비교</translation>
        </message>
        <message>
            <source>Against “%1”</source>
            <translation>“%1”과(와) 비교</translation>
        </message>
        <message>
            <source>Recipes: %1, against %2 of “%3”. Terms that are hardly there by chance: %4</source>
            <translation>레시피 %1개를 “%3”의 %2개와 비교. 우연이라 보기 어려운 용어: %4</translation>
        </message>
        <message>
            <source>What is compared with</source>
            <translation>비교 대상</translation>
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
            <source>Map</source>
            <translation>지도</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>본문</translation>
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
        <message>
            <source>an index found %1 of the neighbours</source>
            <translation>색인이 이웃의 %1을(를) 찾음</translation>
        </message>
        <message>
            <source>The map lays recipes that are alike beside each other. It is made from their names and ingredients: TF-IDF, reduced to 64 dimensions, laid out by UMAP.</source>
            <translation>지도는 비슷한 레시피를 나란히 놓습니다. 이름과 재료로 만듭니다. TF-IDF를 64차원으로 줄이고 UMAP으로 배치합니다.</translation>
        </message>
        <message>
            <source>The encoder learns: epoch %1 of %2, loss %3.</source>
            <translation>인코더 학습 중: 에포크 %1/%2, 손실 %3.</translation>
        </message>
        <message>
            <source>See its curve</source>
            <translation>곡선 보기</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>Choose encoder, map and clusters…</source>
            <translation>인코더, 지도, 군집 고르기…</translation>
        </message>
        <message>
            <source>Where would this lie?</source>
            <translation>어디에 놓일까?</translation>
        </message>
        <message>
            <source>Place a recipe that is not in the data, by its words</source>
            <translation>데이터에 없는 레시피를 그 말로 지도에 놓습니다</translation>
        </message>
        <message>
            <source>There is no map yet.</source>
            <translation>아직 지도가 없습니다.</translation>
        </message>
        <message>
            <source>%1: %2, seed %3</source>
            <translation>%1: %2, 시드 %3</translation>
        </message>
        <message>
            <source>Second map</source>
            <translation>둘째 지도</translation>
        </message>
        <message>
            <source>Shows another stored map beside this one, with the same selection</source>
            <translation>저장된 다른 지도를 같은 선택으로 나란히 보여 줍니다</translation>
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
        <message>
            <source>Merge</source>
            <translation>병합</translation>
        </message>
        <message>
            <source>Split into</source>
            <translation>나누기</translation>
        </message>
        <message>
            <source>%1 parts</source>
            <translation>%1개로</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>태그…</translation>
        </message>
        <message>
            <source>No theme any more</source>
            <translation>테마에서 빼기</translation>
        </message>
        <message>
            <source>Use as theme</source>
            <translation>테마로 쓰기</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>Tags of %1</source>
            <translation>%1의 태그</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>태그(쉼표로 구분)</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Broad</source>
            <translation>넓게</translation>
        </message>
        <message>
            <source>Fine</source>
            <translation>잘게</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>중간</translation>
        </message>
        <message>
            <source>Clustered again: %1 of the recipes kept the name of their cluster.</source>
            <translation>다시 군집화했습니다. 레시피의 %1가 군집 이름을 그대로 유지했습니다.</translation>
        </message>
        <message>
            <source>Undo the last change of clusters</source>
            <translation>마지막 군집 변경 되돌리기</translation>
        </message>
        <message>
            <source>How fine the clusters are</source>
            <translation>군집의 세밀함</translation>
        </message>
    </context>
    <context>
        <name>hankki::ClustersModel</name>
        <message>
            <source>%1: double click to rename</source>
            <translation>%1: 두 번 누르면 이름을 바꿉니다</translation>
        </message>
        <message>
            <source>Tags: %1</source>
            <translation>태그: %1</translation>
        </message>
        <message>
            <source>A theme of the storefront</source>
            <translation>스토어프런트의 테마</translation>
        </message>
    </context>
    <context>
        <name>hankki::ClusterEditor</name>
        <message>
            <source>Renaming a cluster</source>
            <translation>군집 이름 변경 중</translation>
        </message>
        <message>
            <source>Merging clusters</source>
            <translation>군집 병합 중</translation>
        </message>
        <message>
            <source>Splitting a cluster</source>
            <translation>군집 분할 중</translation>
        </message>
        <message>
            <source>Tagging a cluster</source>
            <translation>군집에 태그 다는 중</translation>
        </message>
        <message>
            <source>Storing themes</source>
            <translation>테마 저장 중</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>되돌리는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::EncoderLossesView</name>
        <message>
            <source>Reading vectors</source>
            <translation>벡터 읽는 중</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Contrastive loss of the encoder</source>
            <translation>인코더의 대조 손실</translation>
        </message>
        <message>
            <source>How hard it is for the encoder to know a text again among the others of its batch, of which it is told nothing else. Vectors by name; the loss says how training goes, not which vectors are better.</source>
            <translation>인코더가 아무 정보 없이 같은 배치의 다른 글들 사이에서 한 글을 다시 알아보기가 얼마나 어려운지입니다. 곡선의 이름은 벡터의 이름이며, 손실은 학습이 어떻게 되어 가는지를 말할 뿐 어느 벡터가 더 좋은지는 말하지 않습니다.</translation>
        </message>
        <message>
            <source>Here the loss of Bert2Vec appears while it learns from the recipes&apos; texts. Its vectors are made on the Explore page.</source>
            <translation>Bert2Vec이 레시피의 글에서 배우는 동안 그 손실이 여기에 나타납니다. 벡터는 탐색 페이지에서 만듭니다.</translation>
        </message>
        <message>
            <source>Go to Explore</source>
            <translation>탐색으로 이동</translation>
        </message>
    </context>
    <context>
        <name>hankki::MapPlanDialog</name>
        <message>
            <source>%1, %2 d</source>
            <translation>%1, %2차원</translation>
        </message>
        <message>
            <source>%1, by %2, %3 d</source>
            <translation>%1, %2, %3차원</translation>
        </message>
        <message>
            <source>%1, English only</source>
            <translation>%1, 영어 전용</translation>
        </message>
        <message>
            <source>Make other vectors</source>
            <translation>다른 벡터 만들기</translation>
        </message>
        <message>
            <source>Map settings</source>
            <translation>지도 설정</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>지도</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>군집</translation>
        </message>
        <message>
            <source>What makes the vectors</source>
            <translation>벡터를 만드는 것</translation>
        </message>
        <message>
            <source>How the map is made</source>
            <translation>지도를 만드는 방법</translation>
        </message>
        <message>
            <source>How clusters are found</source>
            <translation>군집을 찾는 방법</translation>
        </message>
        <message>
            <source>Name of the vectors</source>
            <translation>벡터의 이름</translation>
        </message>
        <message>
            <source>Resolutions, from broad to fine</source>
            <translation>해상도, 넓은 것에서 잘은 것으로</translation>
        </message>
        <message>
            <source>One to three. The higher, the more and the smaller clusters. The colours of the map are those of the broadest.</source>
            <translation>하나에서 셋까지. 높을수록 군집이 많고 작아집니다. 지도의 색은 가장 넓은 군집의 색입니다.</translation>
        </message>
        <message>
            <source>Make the map</source>
            <translation>지도 만들기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>초기화</translation>
        </message>
    </context>
    <context>
        <name>hankki::PlaceDialog</name>
        <message>
            <source>Placing a recipe</source>
            <translation>레시피 놓는 중</translation>
        </message>
        <message>
            <source>The new recipe</source>
            <translation>새 레시피</translation>
        </message>
        <message>
            <source>There is no map yet.</source>
            <translation>아직 지도가 없습니다.</translation>
        </message>
        <message>
            <source>A recipe is being placed.</source>
            <translation>레시피를 놓고 있습니다.</translation>
        </message>
        <message>
            <source>Write what the recipe is called.</source>
            <translation>레시피의 이름을 적으세요.</translation>
        </message>
        <message>
            <source>Where would this lie?</source>
            <translation>어디에 놓일까?</translation>
        </message>
        <message>
            <source>Name of the recipe</source>
            <translation>레시피 이름</translation>
        </message>
        <message>
            <source>What else is known: ingredients, steps</source>
            <translation>그 밖에 아는 것: 재료, 조리 단계</translation>
        </message>
        <message>
            <source>Lentil soup with lemon</source>
            <translation>레몬을 넣은 렌틸콩 수프</translation>
        </message>
        <message>
            <source>Place it</source>
            <translation>놓기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>What it would lie beside</source>
            <translation>곁에 놓일 레시피</translation>
        </message>
        <message>
            <source>Here stands what it would lie beside, and the words that they share. No point of the map moves.</source>
            <translation>곁에 놓일 레시피와 함께 쓰는 말이 여기에 나옵니다. 지도의 점은 움직이지 않습니다.</translation>
        </message>
        <message>
            <source>By the encoder of the map: %1</source>
            <translation>지도의 인코더로: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::VectorBenchModel</name>
        <message>
            <source>By chance</source>
            <translation>우연</translation>
        </message>
        <message>
            <source>The last vectors, each given to another recipe: what nothing but chance gives</source>
            <translation>마지막 벡터를 저마다 다른 레시피에 준 것: 우연만으로 나오는 값</translation>
        </message>
        <message>
            <source>%1, English only</source>
            <translation>%1, 영어 전용</translation>
        </message>
        <message>
            <source>The data set does not have what this is asked of.</source>
            <translation>이것을 물을 자료가 데이터 세트에 없습니다.</translation>
        </message>
        <message>
            <source>With its 95 % interval, asked of %1</source>
            <translation>95 % 구간 포함, %1개에 물음</translation>
        </message>
        <message>
            <source>; lists in random order reach %1</source>
            <translation>; 무작위 순서의 목록은 %1</translation>
        </message>
        <message>
            <source>How many tags a recipe shares with its ten nearest: the mean Jaccard index</source>
            <translation>레시피가 가장 가까운 열 개와 나누는 태그: 자카드 지수의 평균</translation>
        </message>
        <message>
            <source>The chance that two recipes of one user are more alike than two of different interactions; by chance 0.5</source>
            <translation>한 사용자의 두 레시피가 서로 다른 상호작용의 두 레시피보다 더 비슷할 확률. 우연이면 0.5</translation>
        </message>
        <message>
            <source>Of a user&apos;s new recipes, how many are among the first 20 of all new ones by what the user liked</source>
            <translation>사용자의 새 레시피 가운데, 사용자가 좋아한 것을 기준으로 한 전체 새 레시피의 앞 20개에 드는 비율</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>만든 인코더</translation>
        </message>
        <message>
            <source>Dimensions</source>
            <translation>차원</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Tags of neighbours</source>
            <translation>이웃의 태그</translation>
        </message>
        <message>
            <source>AUC of co-rated</source>
            <translation>함께 평가된 쌍의 AUC</translation>
        </message>
        <message>
            <source>Recall of new</source>
            <translation>새 레시피의 재현율</translation>
        </message>
    </context>
    <context>
        <name>hankki::VectorsView</name>
        <message>
            <source>Judging vectors</source>
            <translation>벡터 평가 중</translation>
        </message>
        <message>
            <source>They are being judged.</source>
            <translation>평가하고 있습니다.</translation>
        </message>
        <message>
            <source>Better vectors have neighbours with the same tags, recipes of one user near each other, and lists of new recipes that users like. Intervals that do not overlap tell vectors apart; a double click shows their map.</source>
            <translation>더 좋은 벡터는 이웃의 태그가 같고, 한 사용자의 레시피가 서로 가까우며, 새 레시피의 목록이 사용자의 마음에 듭니다. 겹치지 않는 구간이 벡터를 가릅니다. 두 번 누르면 그 지도를 보여 줍니다.</translation>
        </message>
        <message>
            <source>Judge again</source>
            <translation>다시 평가</translation>
        </message>
        <message>
            <source>Judge them</source>
            <translation>평가하기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Here vectors are compared by what is known of the recipes beside their texts. Make a map, and with it vectors, first.</source>
            <translation>여기서는 글 밖에서 레시피에 대해 알려진 것으로 벡터를 비교합니다. 먼저 지도와 함께 벡터를 만드세요.</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
    </context>
    <context>
        <name>hankki::IngredientModel</name>
        <message>
            <source>Plural</source>
            <translation>복수형</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>상표</translation>
        </message>
        <message>
            <source>Part of a word</source>
            <translation>잘린 낱말</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>철자</translation>
        </message>
        <message numerus="yes">
            <source>Tick %n</source>
            <translation>
                <numerusform>%n개 선택</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Untick %n</source>
            <translation>
                <numerusform>%n개 선택 해제</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>%1 이름 바꾸기</translation>
        </message>
        <message>
            <source>Ingredient</source>
            <translation>재료</translation>
        </message>
        <message>
            <source>Would be called</source>
            <translation>바뀔 이름</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>레시피</translation>
        </message>
    </context>
    <context>
        <name>hankki::IngredientDialog</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n개 선택됨</numerusform>
            </translation>
        </message>
        <message>
            <source>Names of ingredients</source>
            <translation>재료 이름</translation>
        </message>
        <message>
            <source>Tick what is one ingredient under two names, and double-click a name to write another. Nothing changes until the cleaning is applied.</source>
            <translation>이름만 다를 뿐 같은 재료를 선택하고, 이름을 두 번 클릭해 다른 이름을 적으세요. 정리를 적용하기 전에는 아무것도 바뀌지 않습니다.</translation>
        </message>
        <message>
            <source>Filter ingredients</source>
            <translation>재료 거르기</translation>
        </message>
        <message>
            <source>Suggested only</source>
            <translation>제안만 보기</translation>
        </message>
        <message>
            <source>Tick all shown</source>
            <translation>보이는 것 모두 선택</translation>
        </message>
        <message>
            <source>Untick all shown</source>
            <translation>보이는 것 모두 해제</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Use these names</source>
            <translation>이 이름 쓰기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>hankki::SelectionMenu</name>
        <message>
            <source>Select what is listed (%1)</source>
            <translation>목록에 있는 것 선택 (%1)</translation>
        </message>
        <message>
            <source>Select recipes with “%1” (%2)</source>
            <translation>“%1”이(가) 있는 레시피 선택 (%2)</translation>
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
            <source>Take back</source>
            <translation>선택 되돌리기</translation>
        </message>
        <message>
            <source>Do again</source>
            <translation>선택 다시 실행</translation>
        </message>
        <message>
            <source>Save the selection…</source>
            <translation>선택 저장…</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Select it</source>
            <translation>이것 선택</translation>
        </message>
        <message>
            <source>Keep only what is in it too</source>
            <translation>겹치는 것만 남기기</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>더하기</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>빼기</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Save the selection</source>
            <translation>선택 저장</translation>
        </message>
        <message>
            <source>Name of the selection</source>
            <translation>선택의 이름</translation>
        </message>
        <message>
            <source>Another selection is called so. Choose another name.</source>
            <translation>다른 선택이 이 이름을 씁니다. 다른 이름을 고르세요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::NameDialog</name>
        <message>
            <source>Type a name first.</source>
            <translation>먼저 이름을 입력하세요.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
    </context>
    <context>
        <name>hankki::NamedSelections</name>
        <message>
            <source>Reading selections</source>
            <translation>선택 읽는 중</translation>
        </message>
        <message>
            <source>Saving the selection</source>
            <translation>선택 저장 중</translation>
        </message>
        <message>
            <source>selection “%1”</source>
            <translation>선택 “%1”</translation>
        </message>
    </context>
    <context>
        <name>hankki::FiguresView</name>
        <message>
            <source>A click on a bar selects its recipes; with Ctrl, beside those that are.</source>
            <translation>막대를 클릭하면 해당 레시피를 선택합니다. Ctrl을 누르면 선택에 더합니다.</translation>
        </message>
        <message>
            <source>Minutes, up to</source>
            <translation>조리 시간(분), 이하</translation>
        </message>
        <message>
            <source>Ingredients, up to</source>
            <translation>재료 수, 이하</translation>
        </message>
        <message>
            <source>Ratings, up to</source>
            <translation>평점 수, 이하</translation>
        </message>
        <message>
            <source>Mean stars, up to</source>
            <translation>평균 별점, 이하</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>연도</translation>
        </message>
        <message>
            <source>Recipes</source>
            <translation>레시피 수</translation>
        </message>
    </context>
    <context>
        <name>hankki::MapPane</name>
        <message>
            <source>Map of recipes</source>
            <translation>레시피 지도</translation>
        </message>
        <message>
            <source>Which map</source>
            <translation>지도 고르기</translation>
        </message>
        <message>
            <source>Close this map</source>
            <translation>이 지도 닫기</translation>
        </message>
    </context>
    <context>
        <name>hankki::SecondMap</name>
        <message>
            <source>Reading the list of maps</source>
            <translation>지도 목록 읽는 중</translation>
        </message>
        <message>
            <source>Reading a map</source>
            <translation>지도 읽는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::OverlapRows</name>
        <message>
            <source>%1 of %2 nearest in common</source>
            <translation>가장 가까운 %2개 중 %1개 공통</translation>
        </message>
    </context>
    <context>
        <name>hankki::LikenessView</name>
        <message>
            <source>Comparing nearest recipes</source>
            <translation>가까운 레시피 비교 중</translation>
        </message>
        <message>
            <source>Finding the nearest</source>
            <translation>가장 가까운 것 찾는 중</translation>
        </message>
        <message>
            <source>Nearest</source>
            <translation>가장 가까운 것</translation>
        </message>
        <message>
            <source>Any two</source>
            <translation>임의의 둘</translation>
        </message>
        <message>
            <source>Mean cosine of the nearest: %1 (recipes: %2); of any two: %3. Of the %4 nearest by TF-IDF, vectors share %5 (recipes: %6).</source>
            <translation>코사인 평균: 가장 가까운 것 %1 (레시피 %2개), 임의의 둘 %3. TF-IDF로 가장 가까운 %4개 중 벡터와 겹치는 비율 %5 (레시피 %6개).</translation>
        </message>
        <message>
            <source>Here you see how alike nearest recipes are, and where vectors and TF-IDF disagree. It needs vectors first: make a map.</source>
            <translation>여기서는 가까운 레시피가 얼마나 닮았는지, 벡터와 TF-IDF가 어디서 어긋나는지 봅니다. 먼저 벡터가 필요합니다. 지도를 만드세요.</translation>
        </message>
        <message>
            <source>Nearest recipes are being compared.</source>
            <translation>가까운 레시피를 비교하고 있습니다.</translation>
        </message>
        <message>
            <source>Nearest recipes were not compared.</source>
            <translation>가까운 레시피를 비교하지 않았습니다.</translation>
        </message>
        <message>
            <source>Compare them</source>
            <translation>비교하기</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>코사인</translation>
        </message>
        <message>
            <source>Share of pairs</source>
            <translation>쌍의 비율</translation>
        </message>
        <message>
            <source>Where they differ most</source>
            <translation>가장 크게 어긋나는 레시피</translation>
        </message>
        <message>
            <source>Nearest by vectors</source>
            <translation>벡터로 가장 가까운 것</translation>
        </message>
        <message>
            <source>Nearest by TF-IDF</source>
            <translation>TF-IDF로 가장 가까운 것</translation>
        </message>
    </context>
    <context>
        <name>hankki::DuplicateRows</name>
        <message>
            <source>%1 (ratings: %2)</source>
            <translation>%1 (평점 %2개)</translation>
        </message>
        <message>
            <source>instead of %1</source>
            <translation>대신 빠지는 것: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::DuplicatesView</name>
        <message>
            <source>Comparing all pairs of recipes</source>
            <translation>모든 레시피 쌍 비교 중</translation>
        </message>
        <message>
            <source>Recipes are the same from a cosine of %1 on</source>
            <translation>코사인이 %1 이상이면 같은 레시피로 봅니다</translation>
        </message>
        <message>
            <source>Pairs: %1 · groups: %2 · recipes in them: %3 · of these go: %4</source>
            <translation>쌍 %1개 · 묶음 %2개 · 묶음 안의 레시피 %3개 · 그중 빠지는 것 %4개</translation>
        </message>
        <message>
            <source>No two recipes are so much alike.</source>
            <translation>이만큼 닮은 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>Grouping near-duplicates</source>
            <translation>거의 같은 레시피 묶는 중</translation>
        </message>
        <message>
            <source>Making a data set without near-duplicates</source>
            <translation>거의 같은 레시피를 뺀 데이터 세트 만드는 중</translation>
        </message>
        <message>
            <source>Here you find recipes that are nearly the same. It needs vectors first: make a map.</source>
            <translation>여기서 거의 같은 레시피를 찾습니다. 먼저 벡터가 필요합니다. 지도를 만드세요.</translation>
        </message>
        <message>
            <source>All pairs of recipes are being compared.</source>
            <translation>모든 레시피 쌍을 비교하고 있습니다.</translation>
        </message>
        <message>
            <source>Recipes that are nearly the same count twice in training and, where one is in train and one in test, make models look better than they are.</source>
            <translation>거의 같은 레시피는 학습에서 두 번 세어지고, 하나는 학습에 하나는 평가에 있으면 모델이 실제보다 좋아 보입니다.</translation>
        </message>
        <message>
            <source>Find near-duplicates</source>
            <translation>거의 같은 레시피 찾기</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>문턱값</translation>
        </message>
        <message>
            <source>Of each group stays</source>
            <translation>묶음마다 남기는 것</translation>
        </message>
        <message>
            <source>the one with most ratings</source>
            <translation>평점이 가장 많은 것</translation>
        </message>
        <message>
            <source>the oldest</source>
            <translation>가장 오래된 것</translation>
        </message>
        <message>
            <source>the one with the longest text</source>
            <translation>글이 가장 긴 것</translation>
        </message>
        <message>
            <source>the one of the lowest id</source>
            <translation>ID가 가장 작은 것</translation>
        </message>
        <message>
            <source>It takes the ratings of the others</source>
            <translation>나머지의 평점을 넘겨받기</translation>
        </message>
        <message>
            <source>Groups of near-duplicates</source>
            <translation>거의 같은 레시피 묶음</translation>
        </message>
        <message>
            <source>Make a data set without the others</source>
            <translation>나머지를 뺀 데이터 세트 만들기</translation>
        </message>
    </context>
    <context>
        <name>hankki::BandPlot</name>
        <message>
            <source> (%1 to %2)</source>
            <translation> (%1–%2)</translation>
        </message>
        <message>
            <source>in brackets: %1</source>
            <translation>괄호 안: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::BanditPage</name>
        <message>
            <source>Bandit</source>
            <translation>밴딧</translation>
        </message>
        <message>
            <source>New simulation…</source>
            <translation>새 시뮬레이션…</translation>
        </message>
        <message>
            <source>Let users&apos; clicks divide the traffic between models, before you go live.</source>
            <translation>실제로 내보내기 전에, 사용자의 클릭이 모델 사이에 트래픽을 나누게 합니다.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>New simulation</source>
            <translation>새 시뮬레이션</translation>
        </message>
    </context>
    <context>
        <name>hankki::ChanceCard</name>
        <message>
            <source>%1 pp</source>
            <translation>%1 %p</translation>
        </message>
        <message>
            <source>Chance to be the best</source>
            <translation>가장 좋을 확률</translation>
        </message>
        <message>
            <source>By click rate of a slot, from what was seen so far. Expected loss: points of the click rate that choosing this model costs against the best one.</source>
            <translation>지금까지 본 것에서 자리당 클릭률로 따진 확률입니다. 예상 손실: 가장 좋은 모델 대신 이 모델을 고를 때 잃는 클릭률의 포인트.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ChanceGrid</name>
        <message>
            <source>best</source>
            <translation>최고</translation>
        </message>
        <message>
            <source>traffic now</source>
            <translation>지금 트래픽</translation>
        </message>
        <message>
            <source>expected loss</source>
            <translation>예상 손실</translation>
        </message>
    </context>
    <context>
        <name>hankki::DrawPlot</name>
        <message>
            <source>drawn: %1</source>
            <translation>뽑은 값: %1</translation>
        </message>
        <message>
            <source>mean: %1</source>
            <translation>평균: %1</translation>
        </message>
        <message>
            <source>95 % credible: %1 to %2</source>
            <translation>95 % 신용: %1–%2</translation>
        </message>
    </context>
    <context>
        <name>hankki::EventRows</name>
        <message>
            <source>user %1, slot %2</source>
            <translation>사용자 %1, 자리 %2</translation>
        </message>
        <message>
            <source>user %1</source>
            <translation>사용자 %1</translation>
        </message>
        <message>
            <source>a new user</source>
            <translation>새 사용자</translation>
        </message>
        <message>
            <source>%1, propensity %2</source>
            <translation>%1, 성향 %2</translation>
        </message>
        <message>
            <source>a surprise</source>
            <translation>깜짝 추천</translation>
        </message>
        <message>
            <source>clicked</source>
            <translation>클릭</translation>
        </message>
    </context>
    <context>
        <name>hankki::EventsCard</name>
        <message>
            <source>Events</source>
            <translation>사건</translation>
        </message>
        <message>
            <source>All</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Clicks</source>
            <translation>클릭</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>Choose one to see why it came so</source>
            <translation>하나를 고르면 왜 그렇게 되었는지 보입니다</translation>
        </message>
    </context>
    <context>
        <name>hankki::LiveHistory</name>
        <message>
            <source>Drift</source>
            <translation>변화</translation>
        </message>
        <message>
            <source>Drift: %1 %2 → %3</source>
            <translation>변화: %1 %2 → %3</translation>
        </message>
        <message>
            <source>%1 is added</source>
            <translation>%1 추가</translation>
        </message>
        <message>
            <source>%1 is retired</source>
            <translation>%1 은퇴</translation>
        </message>
        <message>
            <source>The floor is %1 now</source>
            <translation>이제 하한은 %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::LivePlayback</name>
        <message>
            <source>Preparing the simulation</source>
            <translation>시뮬레이션 준비 중</translation>
        </message>
        <message>
            <source>Arm %1</source>
            <translation>팔 %1</translation>
        </message>
        <message>
            <source>Simulation, seed %1</source>
            <translation>시뮬레이션, 시드 %1</translation>
        </message>
        <message>
            <source>Reading the lists of %1</source>
            <translation>%1의 목록 읽는 중</translation>
        </message>
        <message>
            <source>Replications of the simulation</source>
            <translation>시뮬레이션 반복</translation>
        </message>
        <message>
            <source>Storing the replications</source>
            <translation>반복을 저장하는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::LiveView</name>
        <message>
            <source>Live</source>
            <translation>실시간</translation>
        </message>
        <message>
            <source>Here a policy divides simulated visits between models and learns from the clicks. Without trained models it can be tried on arms with known rates.</source>
            <translation>정책이 시뮬레이션된 방문을 모델 사이에 나누고 클릭에서 배우는 곳입니다. 학습한 모델이 없어도 비율을 아는 팔로 해 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>해 보기</translation>
        </message>
        <message>
            <source>The simulation was cancelled after %1 visits; play goes on from there.</source>
            <translation>방문 %1번 뒤에 취소했습니다. 재생하면 거기서 이어집니다.</translation>
        </message>
        <message>
            <source>%1, floor %2</source>
            <translation>%1, 하한 %2</translation>
        </message>
        <message>
            <source>How this is worked out</source>
            <translation>계산 방법</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Traffic, rewards and beliefs over time…</source>
            <translation>시간에 따른 트래픽, 보상, 믿음…</translation>
        </message>
        <message>
            <source>Models at this moment…</source>
            <translation>이 순간의 모델…</translation>
        </message>
        <message>
            <source>Events…</source>
            <translation>사건…</translation>
        </message>
        <message>
            <source>The simulation, to be run again…</source>
            <translation>다시 돌릴 수 있는 시뮬레이션…</translation>
        </message>
    </context>
    <context>
        <name>hankki::PlayerBar</name>
        <message>
            <source>Each model has at least</source>
            <translation>모델마다 적어도</translation>
        </message>
        <message>
            <source>Set the floor</source>
            <translation>하한 정하기</translation>
        </message>
        <message>
            <source>A model with the rate</source>
            <translation>비율이 다음과 같은 모델</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>All trained runs of this split are there.</source>
            <translation>이 분할의 학습한 실행이 모두 들어 있습니다.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>멈춤</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>재생</translation>
        </message>
        <message>
            <source>There is no simulation yet.</source>
            <translation>아직 시뮬레이션이 없습니다.</translation>
        </message>
        <message>
            <source>What is stored is played again first.</source>
            <translation>저장된 것을 먼저 다시 재생합니다.</translation>
        </message>
        <message>
            <source>The simulation is over; begin a new one.</source>
            <translation>시뮬레이션이 끝났습니다. 새로 시작하세요.</translation>
        </message>
        <message>
            <source>of %1 visits</source>
            <translation>/ 방문 %1번</translation>
        </message>
        <message>
            <source>max</source>
            <translation>최대</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>처음으로</translation>
        </message>
        <message>
            <source>One visit more</source>
            <translation>방문 하나 더</translation>
        </message>
        <message>
            <source>Drag to look at an earlier moment</source>
            <translation>끌어서 이전 순간 보기</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Inject drift</source>
            <translation>변화 주기</translation>
        </message>
        <message>
            <source>Add model</source>
            <translation>모델 추가</translation>
        </message>
        <message>
            <source>Retire model</source>
            <translation>모델 은퇴</translation>
        </message>
        <message>
            <source>Floor</source>
            <translation>하한</translation>
        </message>
        <message>
            <source>A log is as it was: nothing in it can be changed.</source>
            <translation>로그는 이미 있었던 일이라 아무것도 바꿀 수 없습니다.</translation>
        </message>
        <message>
            <source>of %1 rows</source>
            <translation>/ 행 %1개</translation>
        </message>
    </context>
    <context>
        <name>hankki::ResultsCard</name>
        <message>
            <source>drift</source>
            <translation>변화</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Click rate, last %1 visits</source>
            <translation>클릭률, 최근 방문 %1번</translation>
        </message>
        <message>
            <source>Click rate since the start</source>
            <translation>처음부터의 클릭률</translation>
        </message>
        <message>
            <source>This simulation</source>
            <translation>이 시뮬레이션</translation>
        </message>
        <message>
            <source>Mean of %1 replications</source>
            <translation>반복 %1번의 평균</translation>
        </message>
        <message>
            <source>Even split</source>
            <translation>균등 배분</translation>
        </message>
        <message>
            <source>Lai–Robbins, asymptotic</source>
            <translation>Lai–Robbins, 점근</translation>
        </message>
        <message>
            <source>5 to 95 % of the replications</source>
            <translation>반복의 5–95 %</translation>
        </message>
        <message>
            <source>Clicks lost against always the best list</source>
            <translation>늘 가장 좋은 목록에 견주어 잃은 클릭</translation>
        </message>
        <message>
            <source>Clicks lost against always the best model</source>
            <translation>늘 가장 좋은 모델에 견주어 잃은 클릭</translation>
        </message>
        <message>
            <source>A mixture may be better than every single list: then it is below zero.</source>
            <translation>섞은 것이 어느 한 목록보다 나을 수 있습니다. 그때는 0 아래입니다.</translation>
        </message>
        <message>
            <source>C ln T bounds no finite T: it holds as the visits go to infinity.</source>
            <translation>C ln T는 유한한 T의 한계가 아닙니다. 방문이 무한히 늘 때 성립합니다.</translation>
        </message>
        <message>
            <source>The replications are not shown: they are without what was changed by hand.</source>
            <translation>반복은 보이지 않습니다. 손으로 바꾼 것이 들어 있지 않습니다.</translation>
        </message>
        <message>
            <source>Visits, the last choices that were kept; tall: clicked</source>
            <translation>방문, 간직한 마지막 선택들. 긴 선: 클릭</translation>
        </message>
        <message>
            <source>Truth</source>
            <translation>참값</translation>
        </message>
        <message>
            <source>Rewards</source>
            <translation>보상</translation>
        </message>
        <message>
            <source>Regret</source>
            <translation>후회</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>선택</translation>
        </message>
        <message>
            <source>window</source>
            <translation>최근</translation>
        </message>
        <message>
            <source>cumulative</source>
            <translation>누적</translation>
        </message>
        <message>
            <source>95 % credible</source>
            <translation>95 % 신용</translation>
        </message>
        <message>
            <source>Of the rows that were used: the best rate that the whole log has, less that of the item shown.</source>
            <translation>쓰인 행에 대해, 로그 전체에서 가장 높은 비율에서 보여 준 것의 비율을 뺀 값입니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::SimulationDialog</name>
        <message>
            <source>Users of the test part come and are shown the real lists of trained models, slot by slot; they click on what they chose in truth.</source>
            <translation>테스트 부분의 사용자가 와서 학습한 모델의 실제 목록을 자리마다 보고, 실제로 골랐던 것을 클릭합니다.</translation>
        </message>
        <message>
            <source>Each visit sees one arm, which is clicked with a rate that is known here and nowhere else. Needs no trained model.</source>
            <translation>방문마다 팔 하나를 보고, 여기서만 알려진 비율로 클릭합니다. 학습한 모델이 필요 없습니다.</translation>
        </message>
        <message>
            <source>New simulation</source>
            <translation>새 시뮬레이션</translation>
        </message>
        <message>
            <source>Arms with known rates</source>
            <translation>비율을 아는 팔</translation>
        </message>
        <message>
            <source>Held-out users, real lists</source>
            <translation>따로 둔 사용자, 실제 목록</translation>
        </message>
        <message>
            <source>It needs two trained models of the chosen split; train them first.</source>
            <translation>고른 분할에서 학습한 모델 둘이 필요합니다. 먼저 학습하세요.</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>The rows of a log come in their order. The policy proposes an arm until a row shows it; what came of that row is learnt. Rows that show something else are not used, and how many were is said.</source>
            <translation>로그의 행이 순서대로 옵니다. 정책이 팔을 제안하고, 그 팔을 보여 준 행이 나올 때까지 기다렸다가 그 결과를 배웁니다. 다른 것을 보여 준 행은 쓰지 않으며, 몇 행을 썼는지 알려 줍니다.</translation>
        </message>
        <message>
            <source>Replay of a log</source>
            <translation>로그 재생</translation>
        </message>
    </context>
    <context>
        <name>hankki::TrafficCard</name>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Share of traffic, last %1 visits</source>
            <translation>트래픽 비중, 최근 방문 %1번</translation>
        </message>
        <message>
            <source>Traffic</source>
            <translation>트래픽</translation>
        </message>
    </context>
    <context>
        <name>hankki::TruthView</name>
        <message>
            <source>Working out the mixture</source>
            <translation>섞은 것의 값 계산</translation>
        </message>
        <message>
            <source>This traffic is worth %1 clicks a visit, always %2 would be %3.</source>
            <translation>이 트래픽은 방문당 클릭 %1의 가치가 있고, 늘 %2이면 %3입니다.</translation>
        </message>
        <message>
            <source>Working out what this mixture is worth…</source>
            <translation>이렇게 섞은 것의 가치를 계산하는 중…</translation>
        </message>
        <message>
            <source>This mixture is worth %1 clicks a visit, as much as the best single list (%2, %3) within its error.</source>
            <translation>이렇게 섞으면 방문당 클릭 %1의 가치가 있고, 오차 안에서 가장 좋은 한 목록(%2, %3)과 같습니다.</translation>
        </message>
        <message>
            <source>This mixture is worth %1 clicks a visit, more than the best single list (%2, %3).</source>
            <translation>이렇게 섞으면 방문당 클릭 %1의 가치가 있고, 가장 좋은 한 목록(%2, %3)보다 낫습니다.</translation>
        </message>
        <message>
            <source>This mixture is worth %1 clicks a visit, less than the best single list (%2, %3).</source>
            <translation>이렇게 섞으면 방문당 클릭 %1의 가치가 있고, 가장 좋은 한 목록(%2, %3)보다 못합니다.</translation>
        </message>
        <message>
            <source>A share of the traffic is not quality: %1 has most of the slots, but the whole list of %2 is worth more. A model with a small share shows only its top, and shares settle where the rates per slot are equal.</source>
            <translation>트래픽 비중은 품질이 아닙니다. 자리는 %1이(가) 가장 많지만 목록 전체의 가치는 %2이(가) 더 큽니다. 비중이 작은 모델은 맨 위 것만 보여 주므로, 자리당 비율이 같아지는 곳에서 비중이 정해집니다.</translation>
        </message>
        <message>
            <source>%1 has most of the traffic, but %2 is better: the policy has not found that out.</source>
            <translation>트래픽은 %1이(가) 가장 많지만 %2이(가) 더 낫습니다. 정책이 아직 알아내지 못했습니다.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Share now</source>
            <translation>지금 비중</translation>
        </message>
        <message>
            <source>Rate per slot</source>
            <translation>자리당 비율</translation>
        </message>
        <message>
            <source>Whole list</source>
            <translation>목록 전체</translation>
        </message>
        <message>
            <source>Of the slots of the last visits</source>
            <translation>최근 방문의 자리 가운데</translation>
        </message>
        <message>
            <source>True click rate of its slots in this mixture</source>
            <translation>이렇게 섞었을 때 그 자리들의 참 클릭률</translation>
        </message>
        <message>
            <source>Expected clicks of a visit that sees this list alone</source>
            <translation>이 목록만 보는 방문의 기대 클릭 수</translation>
        </message>
        <message>
            <source>True rate</source>
            <translation>참 비율</translation>
        </message>
        <message>
            <source>Of the last visits</source>
            <translation>최근 방문 가운데</translation>
        </message>
        <message>
            <source>As the environment has it now</source>
            <translation>지금 환경이 가진 값</translation>
        </message>
        <message>
            <source>%1 of %2 rows were used: they show what the policy proposed. %3 were left out, so that it does not matter to whom an arm was shown; of the others nobody knows what would have come of the proposal.</source>
            <translation>행 %2개 가운데 %1개를 썼습니다. 정책이 제안한 것을 보여 준 행입니다. 팔을 누구에게 보여 주었는지가 영향을 주지 않도록 %3개를 뺐고, 그 밖의 행에서는 제안이 어떤 결과를 낳았을지 아무도 모릅니다.</translation>
        </message>
        <message>
            <source>Arm</source>
            <translation>팔</translation>
        </message>
        <message>
            <source>Rate in the log</source>
            <translation>로그의 비율</translation>
        </message>
        <message>
            <source>Of the last rows that were used</source>
            <translation>마지막으로 쓰인 행 가운데</translation>
        </message>
        <message>
            <source>Over all of its rows, whatever the policy proposed</source>
            <translation>정책의 제안과 상관없이 로그의 모든 행에서</translation>
        </message>
    </context>
    <context>
        <name>hankki::VerdictStrip</name>
        <message>
            <source>Drift at visit %1.</source>
            <translation>방문 %1에서 변화.</translation>
        </message>
        <message>
            <source>How this is worked out</source>
            <translation>계산 방법</translation>
        </message>
        <message>
            <source>%1 pp</source>
            <translation>%1 %p</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Belief</source>
            <translation>믿음</translation>
        </message>
        <message>
            <source>Chance to be the best</source>
            <translation>가장 좋을 확률</translation>
        </message>
        <message>
            <source>Expected loss</source>
            <translation>예상 손실</translation>
        </message>
        <message>
            <source>What is known of a model&apos;s click rate after the visits that it got is a distribution. From these distributions follows how probable it is that a model is the best of all, and what choosing it is expected to cost against the best one, in points of the click rate.</source>
            <translation>모델이 받은 방문 뒤에 그 클릭률에 대해 아는 것은 하나의 분포입니다. 이 분포들에서 어떤 모델이 가장 좋을 확률과, 가장 좋은 것 대신 그것을 고를 때 예상되는 손실(클릭률 포인트)이 나옵니다.</translation>
        </message>
        <message>
            <source>Separated: the chance of one model is at least %1 at each of the last %2 looks, one every %3 visits.</source>
            <translation>구별됨: 방문 %3번마다 한 번씩 본 마지막 %2번 모두에서 한 모델의 확률이 %1 이상입니다.</translation>
        </message>
        <message>
            <source>Practically equal: choosing either of the first two is expected to cost less than %1 points, which is the threshold that this simulation was started with.</source>
            <translation>사실상 같음: 앞선 두 모델 가운데 어느 쪽을 골라도 예상 손실이 %1포인트보다 작습니다. 이 시뮬레이션을 시작할 때 정한 한계입니다.</translation>
        </message>
        <message>
            <source>Not yet: anything else. The visits still needed are z² (p₁ q₁ + p₂ q₂) / d² an arm, with the rates and their difference d as seen so far; the interval takes the ends of what the difference may be.</source>
            <translation>아직: 그 밖의 모든 경우. 더 필요한 방문은 팔마다 z² (p₁ q₁ + p₂ q₂) / d²이며, 비율과 그 차이 d는 지금까지 본 값입니다. 구간은 차이가 가질 수 있는 양 끝에서 나옵니다.</translation>
        </message>
        <message>
            <source>Now the first is %1 with %2, before %3; the second would cost %4 points.</source>
            <translation>지금 첫째는 %2의 %1이고, 그다음은 %3입니다. 둘째를 고르면 %4포인트를 잃습니다.</translation>
        </message>
        <message>
            <source>This policy keeps no distributions; they are made here of the clicks and visits that each model had.</source>
            <translation>이 정책은 분포를 갖지 않습니다. 여기서는 각 모델이 받은 클릭과 방문으로 만듭니다.</translation>
        </message>
        <message>
            <source>Where traffic follows the results, means of models that lost early are too low. The chance is about clicks of single slots; what whole lists are worth stands under “Truth”.</source>
            <translation>트래픽이 결과를 따라가면 일찍 밀린 모델의 평균은 너무 낮게 나옵니다. 이 확률은 자리 하나하나의 클릭에 대한 것이며, 목록 전체의 가치는 “참값”에 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::WhyView</name>
        <message>
            <source>Score, or probability</source>
            <translation>점수 또는 확률</translation>
        </message>
        <message>
            <source>95 % credible, mean, and the draw</source>
            <translation>95 % 신용, 평균, 뽑은 값</translation>
        </message>
        <message>
            <source>propensity</source>
            <translation>성향</translation>
        </message>
        <message>
            <source>Why %1 at visit %2</source>
            <translation>방문 %2에서 왜 %1인가</translation>
        </message>
        <message>
            <source>%1 had the highest score, or was drawn from the policy&apos;s probabilities.</source>
            <translation>%1의 점수가 가장 높았거나, 정책의 확률에서 뽑혔습니다.</translation>
        </message>
        <message>
            <source>One number was drawn from what is believed of each model; that of %1 was the highest.</source>
            <translation>모델마다 믿음에서 수를 하나씩 뽑았고, %1의 수가 가장 컸습니다.</translation>
        </message>
        <message>
            <source>%1 was chosen by the floor: every model has at least that probability, whatever was drawn.</source>
            <translation>%1은(는) 하한으로 뽑혔습니다. 무엇이 뽑히든 모든 모델이 적어도 그 확률을 갖습니다.</translation>
        </message>
        <message>
            <source>A surprise: an item that no model proposed.</source>
            <translation>깜짝 추천: 어느 모델도 제안하지 않은 아이템입니다.</translation>
        </message>
        <message>
            <source>%1 was chosen by the holdback: this visit stays on the fixed policy.</source>
            <translation>%1은(는) 대조군으로 뽑혔습니다. 이 방문은 고정 정책에 남습니다.</translation>
        </message>
        <message>
            <source>Only %1 could be chosen.</source>
            <translation>%1만 고를 수 있었습니다.</translation>
        </message>
        <message>
            <source>%1 of %2 models could be chosen; the probability of this one was %3 over all reasons together.</source>
            <translation>모델 %2개 가운데 %1개를 고를 수 있었고, 모든 이유를 합쳐 이것이 뽑힐 확률은 %3였습니다.</translation>
        </message>
        <message>
            <source>It is number %1 of that model&apos;s list.</source>
            <translation>그 모델 목록의 %1번째입니다.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>hankki::WorthCard</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>Posterior density after %1 visits</source>
            <translation>방문 %1번 뒤의 사후 밀도</translation>
        </message>
        <message>
            <source>What each model is worth</source>
            <translation>모델의 가치</translation>
        </message>
        <message>
            <source>Click rate</source>
            <translation>클릭률</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>95 % credible</source>
            <translation>95 % 신용</translation>
        </message>
        <message>
            <source>Visits that count</source>
            <translation>셈에 드는 방문</translation>
        </message>
        <message>
            <source>The mean of what is believed of it</source>
            <translation>믿음의 평균</translation>
        </message>
        <message>
            <source>Between these ends it lies with a probability of 95 %</source>
            <translation>95 %의 확률로 이 사이에 있습니다</translation>
        </message>
        <message>
            <source>Of lists each slot counts; a policy that forgets counts old ones less</source>
            <translation>목록에서는 자리마다 셉니다. 잊는 정책은 오래된 것을 덜 셉니다</translation>
        </message>
    </context>
    <context>
        <name>hankki::CompareView</name>
        <message>
            <source>Compare policies</source>
            <translation>정책 비교</translation>
        </message>
        <message>
            <source>Comparing policies</source>
            <translation>정책 비교 중</translation>
        </message>
        <message>
            <source>Regret</source>
            <translation>후회</translation>
        </message>
        <message>
            <source>%1 visits, %2 replications, seed %3; least: %4</source>
            <translation>방문 %1번, 반복 %2번, 시드 %3. 가장 적은 정책: %4</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Clicks lost against always the best arm</source>
            <translation>언제나 가장 좋은 안을 보일 때보다 잃은 클릭</translation>
        </message>
        <message>
            <source>5 % to 95 % of the replications</source>
            <translation>반복의 5 %에서 95 %</translation>
        </message>
        <message>
            <source>drift</source>
            <translation>변화</translation>
        </message>
        <message>
            <source>the least</source>
            <translation>가장 적음</translation>
        </message>
        <message>
            <source>never</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>With the parameters that differ from the usual ones</source>
            <translation>보통과 다른 매개변수와 함께</translation>
        </message>
        <message>
            <source>Sum over the visits of the best arm&apos;s rate less that of the arm shown; mean over the replications ± its standard error</source>
            <translation>방문마다 가장 좋은 안의 클릭률에서 보인 안의 것을 뺀 합. 반복의 평균 ± 표준오차</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>산포</translation>
        </message>
        <message>
            <source>Standard deviation of the regret over the replications</source>
            <translation>반복에 걸친 후회의 표준편차</translation>
        </message>
        <message>
            <source>More than the least</source>
            <translation>가장 적은 것보다</translation>
        </message>
        <message>
            <source>95 % interval of the mean of the differences, replication by replication, to the policy with the least regret (Student&apos;s t)</source>
            <translation>후회가 가장 적은 정책과의 반복별 차이의 평균의 95 % 구간(스튜던트 t)</translation>
        </message>
        <message>
            <source>Saved against A/B</source>
            <translation>A/B보다 아낀 클릭</translation>
        </message>
        <message>
            <source>Clicks more than an even split has from the same visitors and coins ± standard error</source>
            <translation>같은 방문자와 동전으로 고르게 나눌 때보다 많은 클릭 ± 표준오차</translation>
        </message>
        <message>
            <source>On the best</source>
            <translation>최선에 간 비율</translation>
        </message>
        <message>
            <source>Share of all visits that saw an arm with the best rate there is</source>
            <translation>전체 방문 가운데 클릭률이 가장 좋은 안을 본 비율</translation>
        </message>
        <message>
            <source>Visits to 95 %</source>
            <translation>95 %까지 방문</translation>
        </message>
        <message>
            <source>Visits until 95 % of the traffic goes to a best arm for the first time</source>
            <translation>처음으로 트래픽의 95 %가 가장 좋은 안으로 갈 때까지의 방문</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>How long the simulation took</source>
            <translation>시뮬레이션에 걸린 시간</translation>
        </message>
        <message>
            <source>not told apart</source>
            <translation>가려지지 않음</translation>
        </message>
        <message>
            <source>the first loses less</source>
            <translation>앞의 것이 덜 잃음</translation>
        </message>
        <message>
            <source>the second loses less</source>
            <translation>뒤의 것이 덜 잃음</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>상대</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Regret of the first less that of the second, both on the same visitors: mean over the replications</source>
            <translation>같은 방문자에서 앞의 후회에서 뒤의 후회를 뺀 값. 반복의 평균</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % 신뢰 구간</translation>
        </message>
        <message>
            <source>Of that mean, by Student&apos;s t</source>
            <translation>그 평균의 스튜던트 t 구간</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>판정</translation>
        </message>
        <message>
            <source>Told apart where 0 lies outside the interval</source>
            <translation>0이 구간 밖이면 가려진 것</translation>
        </message>
        <message>
            <source>Export the comparison</source>
            <translation>비교 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>Here policies that divide the traffic are compared before any of them does: what each loses while it learns, and what it saves against an A/B test.</source>
            <translation>트래픽을 나누는 정책들을 실제로 쓰기 전에 비교합니다. 배우는 동안 무엇을 잃고 A/B 테스트보다 무엇을 아끼는지 봅니다.</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Paired differences</source>
            <translation>짝지은 차이</translation>
        </message>
        <message>
            <source>Clicks lost against always the best list</source>
            <translation>늘 가장 좋은 목록에 견주어 잃은 클릭</translation>
        </message>
        <message>
            <source>Clicks that always the best list is expected to have more, below 0 where a mixture is better than each list; mean over the replications ± its standard error</source>
            <translation>늘 가장 좋은 목록이 더 얻을 것으로 기대되는 클릭. 섞은 것이 어느 목록보다 나으면 0보다 작습니다. 반복의 평균 ± 표준 오차</translation>
        </message>
        <message>
            <source>Known rates</source>
            <translation>알려진 비율</translation>
        </message>
        <message>
            <source>Real lists</source>
            <translation>실제 목록</translation>
        </message>
    </context>
    <context>
        <name>hankki::EstimatorText</name>
        <message>
            <source>Inverse propensity: mean of w·r, with w = target / propensity</source>
            <translation>역성향 가중: w·r의 평균, w = 목표 / 성향</translation>
        </message>
        <message>
            <source>Self-normalised: Σ w·r / Σ w</source>
            <translation>자기 정규화: Σ w·r / Σ w</translation>
        </message>
        <message>
            <source>Direct method: what a model q of the rewards gives the target policy</source>
            <translation>직접법: 보상 모델 q가 목표 정책에 주는 값</translation>
        </message>
        <message>
            <source>Doubly robust: DM + mean of w·(r − q)</source>
            <translation>이중 강건: DM + w·(r − q)의 평균</translation>
        </message>
        <message>
            <source>Self-normalised DR: DM + Σ w·(r − q) / Σ w</source>
            <translation>자기 정규화 DR: DM + Σ w·(r − q) / Σ w</translation>
        </message>
        <message>
            <source>DR in which weights above a threshold count as 0</source>
            <translation>한계를 넘는 가중치를 0으로 보는 DR</translation>
        </message>
        <message>
            <source>DR with shrunken weights: λw/(w² + λ)</source>
            <translation>가중치를 축소한 DR: λw/(w² + λ)</translation>
        </message>
        <message>
            <source>A list&apos;s clicks, weighed by the probability of the whole list</source>
            <translation>목록의 클릭을 목록 전체의 확률로 가중</translation>
        </message>
        <message>
            <source>Each slot&apos;s click, weighed by that of the item in that slot</source>
            <translation>자리마다의 클릭을 그 자리 항목의 확률로 가중</translation>
        </message>
        <message>
            <source>Each slot&apos;s click, weighed by that of the list down to it</source>
            <translation>자리마다의 클릭을 그 자리까지의 목록 확률로 가중</translation>
        </message>
        <message>
            <source>SIPS with each slot&apos;s sum divided by its weights</source>
            <translation>자리마다의 합을 가중치로 나눈 SIPS</translation>
        </message>
        <message>
            <source>IIPS with each slot&apos;s sum divided by its weights</source>
            <translation>자리마다의 합을 가중치로 나눈 IIPS</translation>
        </message>
        <message>
            <source>RIPS with each slot&apos;s sum divided by its weights</source>
            <translation>자리마다의 합을 가중치로 나눈 RIPS</translation>
        </message>
    </context>
    <context>
        <name>hankki::EstimatorsView</name>
        <message>
            <source>Estimators on trial</source>
            <translation>추정기 시험</translation>
        </message>
        <message>
            <source>Trying estimators</source>
            <translation>추정기 시험 중</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>편향</translation>
        </message>
        <message>
            <source>%1 logs of %2 rows, %3 target policies, seed %4</source>
            <translation>행 %2개짜리 로그 %1개, 목표 정책 %3개, 시드 %4</translation>
        </message>
        <message>
            <source>Estimate less truth, clicks a row</source>
            <translation>추정에서 참값을 뺀 값, 행마다 클릭</translation>
        </message>
        <message>
            <source>no bias</source>
            <translation>편향 없음</translation>
        </message>
        <message>
            <source>95 % interval of the mean</source>
            <translation>평균의 95 % 신뢰 구간</translation>
        </message>
        <message>
            <source>Estimator</source>
            <translation>추정기</translation>
        </message>
        <message>
            <source>Its formula stands in the tip of its name</source>
            <translation>공식은 이름의 도움말에 있습니다</translation>
        </message>
        <message>
            <source>Mean over logs and target policies of estimate − truth ± its standard error; red where 0 lies more than 1.96 of them away</source>
            <translation>로그와 목표 정책에 걸친 추정 − 참값의 평균 ± 표준오차. 0이 표준오차의 1.96배보다 멀면 빨강</translation>
        </message>
        <message>
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message>
            <source>Root of the mean of (estimate − truth)²</source>
            <translation>(추정 − 참값)²의 평균의 제곱근</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>포함률</translation>
        </message>
        <message>
            <source>How often the 95 % delta interval holds the truth</source>
            <translation>95 % 델타 구간이 참값을 담는 비율</translation>
        </message>
        <message>
            <source>Bootstrap</source>
            <translation>부트스트랩</translation>
        </message>
        <message>
            <source>How often the 95 % bootstrap interval does; without resamples it is not known</source>
            <translation>95 % 부트스트랩 구간이 담는 비율. 재표집이 없으면 모릅니다</translation>
        </message>
        <message>
            <source>Rank correlation</source>
            <translation>순위 상관</translation>
        </message>
        <message>
            <source>Spearman&apos;s, of the target policies&apos; estimates with their true values: whether the better policy looks better</source>
            <translation>목표 정책의 추정과 참값의 스피어먼 상관: 더 좋은 정책이 더 좋아 보이는지</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Estimates that there were none of</source>
            <translation>구할 수 없었던 추정 수</translation>
        </message>
        <message>
            <source>Export the trial</source>
            <translation>시험 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>World and logs</source>
            <translation>환경과 로그</translation>
        </message>
        <message>
            <source>Here the estimators are tried on logs of a world whose right answers are known: which of them to believe on a log like yours.</source>
            <translation>정답을 아는 환경의 로그로 추정기를 시험합니다. 당신의 로그 같은 로그에서 무엇을 믿을지 알 수 있습니다.</translation>
        </message>
        <message>
            <source>Try them</source>
            <translation>시험</translation>
        </message>
    </context>
    <context>
        <name>hankki::FigureRows</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ~ %2</translation>
        </message>
    </context>
    <context>
        <name>hankki::HealthView</name>
        <message>
            <source>Health</source>
            <translation>실험 점검</translation>
        </message>
        <message>
            <source>Checking an experiment</source>
            <translation>실험 점검 중</translation>
        </message>
        <message>
            <source>Experiment</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Sample size</source>
            <translation>표본 크기</translation>
        </message>
        <message>
            <source>Sample-ratio mismatch: the arms did not get the users that they should have got. Find out why before you believe any rate.</source>
            <translation>표본 비율 불일치: 각 안이 받아야 할 사용자를 받지 못했습니다. 클릭률을 믿기 전에 까닭을 찾으세요.</translation>
        </message>
        <message>
            <source>The arms got the users that they should have got, as far as these counts tell.</source>
            <translation>이 수로 보면 각 안이 받아야 할 사용자를 받았습니다.</translation>
        </message>
        <message>
            <source>χ²</source>
            <translation>χ²</translation>
        </message>
        <message>
            <source>Σ (observed − expected)² / expected, with the users that the weights in force expect</source>
            <translation>Σ (관측 − 기대)² / 기대. 기대는 적용된 가중치에서 나옵니다</translation>
        </message>
        <message>
            <source>Degrees</source>
            <translation>자유도</translation>
        </message>
        <message>
            <source>Arms that may get users, less one</source>
            <translation>사용자를 받을 수 있는 안의 수에서 1을 뺀 값</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>Chance of a χ² at least as large where the shares are right, looked at once; below 0.001 it is called a mismatch</source>
            <translation>비율이 맞을 때 한 번 보아 χ²이 이만큼 클 확률. 0.001 미만이면 불일치라고 합니다</translation>
        </message>
        <message>
            <source>Sequential p</source>
            <translation>순차 p</translation>
        </message>
        <message>
            <source>The same however often it is looked at: 1 / the Bayes factor of a Dirichlet-multinomial mixture (concentration 10,000) against the weights in force, the smallest so far</source>
            <translation>몇 번을 보아도 유효한 값: 적용된 가중치 대비 디리클레-다항 혼합(집중도 10,000)의 베이즈 인자의 역수 가운데 지금까지 가장 작은 것</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ~ %2</translation>
        </message>
        <message>
            <source>Arm</source>
            <translation>안</translation>
        </message>
        <message>
            <source>Observed</source>
            <translation>관측</translation>
        </message>
        <message>
            <source>Users that it got</source>
            <translation>받은 사용자 수</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>기대</translation>
        </message>
        <message>
            <source>Users that the weights in force would have given it</source>
            <translation>적용된 가중치라면 받았을 사용자 수</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>클릭률</translation>
        </message>
        <message>
            <source>Users who clicked / users</source>
            <translation>클릭한 사용자 / 사용자</translation>
        </message>
        <message>
            <source>Always valid</source>
            <translation>언제나 유효한 구간</translation>
        </message>
        <message>
            <source>Holds the rate at every look at once, however often one looks: beta-binomial mixture</source>
            <translation>몇 번을 보아도 모든 시점에서 한꺼번에 클릭률을 담습니다: 베타-이항 혼합</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>상승</translation>
        </message>
        <message>
            <source>(rate − rate of the first arm) / rate of the first arm</source>
            <translation>(클릭률 − 첫째 안의 클릭률) / 첫째 안의 클릭률</translation>
        </message>
        <message>
            <source>Always valid lift</source>
            <translation>언제나 유효한 상승</translation>
        </message>
        <message>
            <source>Half-width √(2(nρ² + 1)/(nρ)² · ln(√(nρ² + 1)/α)) standard deviations at n visits</source>
            <translation>방문 n번에서 반폭은 표준편차의 √(2(nρ² + 1)/(nρ)² · ln(√(nρ² + 1)/α))배</translation>
        </message>
        <message>
            <source>z</source>
            <translation>z</translation>
        </message>
        <message>
            <source>Difference to the first arm in pooled standard errors, looked at once</source>
            <translation>한 번 볼 때 첫째 안과의 차이를 합동 표준오차로 나눈 값</translation>
        </message>
        <message>
            <source>p of z</source>
            <translation>z의 p</translation>
        </message>
        <message>
            <source>Two-sided; right only where it was looked at once</source>
            <translation>양측. 한 번만 보았을 때만 맞습니다</translation>
        </message>
        <message>
            <source>Click rate</source>
            <translation>클릭률</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>규칙</translation>
        </message>
        <message>
            <source>All are right under their own rule: name it with the number</source>
            <translation>모두 제 규칙 아래에서 맞습니다. 수와 함께 규칙을 밝히세요</translation>
        </message>
        <message>
            <source>Users an arm</source>
            <translation>안마다 사용자</translation>
        </message>
        <message>
            <source>Of a two-sided test, so that it finds the difference with the power that was asked for</source>
            <translation>양측 검정이 정한 검정력으로 차이를 찾는 데 필요한 수</translation>
        </message>
        <message>
            <source>Export the check</source>
            <translation>점검 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Here counts of a running experiment are checked: whether each arm got the users that it should have got, what the rates are at any look, and how many users it takes.</source>
            <translation>진행 중인 실험의 수를 점검합니다. 각 안이 받아야 할 사용자를 받았는지, 어느 시점에서든 클릭률이 얼마인지, 사용자가 얼마나 필요한지 봅니다.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>점검</translation>
        </message>
    </context>
    <context>
        <name>hankki::InterleavingView</name>
        <message>
            <source>not told apart</source>
            <translation>가려지지 않음</translation>
        </message>
        <message>
            <source>Experiments of that size found it in %1 of the cases</source>
            <translation>그 크기의 실험이 %1의 경우에 찾았습니다</translation>
        </message>
        <message>
            <source>Interleaving</source>
            <translation>교차 배치</translation>
        </message>
        <message>
            <source>Interleaving models</source>
            <translation>모델 교차 배치 중</translation>
        </message>
        <message>
            <source>Team-draft multileaving</source>
            <translation>팀 드래프트 다중 교차 배치</translation>
        </message>
        <message>
            <source>Team-draft interleaving</source>
            <translation>팀 드래프트 교차 배치</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>시드 %1</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Clicks</source>
            <translation>클릭</translation>
        </message>
        <message>
            <source>Clicks a visit</source>
            <translation>방문마다 클릭</translation>
        </message>
        <message>
            <source>Of the interleaved lists</source>
            <translation>교차 배치한 목록의 값</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <translation>%1 대 %2</translation>
        </message>
        <message>
            <source>Share of the decided visits that the first one won</source>
            <translation>승부가 난 방문 가운데 앞의 모델이 이긴 비율</translation>
        </message>
        <message>
            <source>even</source>
            <translation>반반</translation>
        </message>
        <message>
            <source>Wilson, 95 %</source>
            <translation>윌슨, 95 %</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>상대</translation>
        </message>
        <message>
            <source>Wins</source>
            <translation>승</translation>
        </message>
        <message>
            <source>Visits in which more of the clicks were on the first one&apos;s items</source>
            <translation>앞 모델의 항목이 더 많이 클릭된 방문</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>패</translation>
        </message>
        <message>
            <source>Visits in which more were on the other&apos;s</source>
            <translation>상대의 항목이 더 많이 클릭된 방문</translation>
        </message>
        <message>
            <source>Ties</source>
            <translation>무</translation>
        </message>
        <message>
            <source>As many, most often none; the sign test drops them</source>
            <translation>같은 수, 대개 0. 부호 검정에서는 뺍니다</translation>
        </message>
        <message>
            <source>Delta</source>
            <translation>델타</translation>
        </message>
        <message>
            <source>(wins + ties / 2) / visits − ½</source>
            <translation>(승 + 무 / 2) / 방문 − ½</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>Sign test, exact and two-sided: a coin as far from even</source>
            <translation>정확한 양측 부호 검정: 동전이 반반에서 이만큼 벗어날 확률</translation>
        </message>
        <message>
            <source>Visits here</source>
            <translation>여기의 방문</translation>
        </message>
        <message>
            <source>Interleaved visits until the sign test has the power asked for</source>
            <translation>부호 검정이 정한 검정력에 이르는 교차 배치 방문 수</translation>
        </message>
        <message>
            <source>Visits of A/B</source>
            <translation>A/B의 방문</translation>
        </message>
        <message>
            <source>Visits, both arms together, until a z-test of P(a click) of whole lists has it</source>
            <translation>전체 목록의 클릭 확률에 대한 z-검정이 그에 이르는 두 안의 방문 수</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>배</translation>
        </message>
        <message>
            <source>Visits of A/B / visits here</source>
            <translation>A/B의 방문 / 여기의 방문</translation>
        </message>
        <message>
            <source>Slots</source>
            <translation>자리</translation>
        </message>
        <message>
            <source>That its team filled</source>
            <translation>제 팀이 채운 자리</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>공로</translation>
        </message>
        <message>
            <source>Clicks on items of its team</source>
            <translation>제 팀 항목의 클릭</translation>
        </message>
        <message>
            <source>Share of credit</source>
            <translation>공로의 비율</translation>
        </message>
        <message>
            <source>Of all clicks</source>
            <translation>전체 클릭에서</translation>
        </message>
        <message>
            <source>Clicks a slot</source>
            <translation>자리마다 클릭</translation>
        </message>
        <message>
            <source>Credit / slots</source>
            <translation>공로 / 자리</translation>
        </message>
        <message>
            <source>Whole list</source>
            <translation>목록 전체</translation>
        </message>
        <message>
            <source>P(a click) where the answer is its list alone</source>
            <translation>제 목록만 보일 때 클릭이 있을 확률</translation>
        </message>
        <message>
            <source>Export the interleaving</source>
            <translation>교차 배치 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Models and clicks</source>
            <translation>모델과 클릭</translation>
        </message>
        <message>
            <source>Here trained models play against each other in one list, which tells them apart in far fewer visits than an A/B test of whole lists.</source>
            <translation>학습한 모델들이 한 목록에서 겨룹니다. 목록 전체의 A/B 테스트보다 훨씬 적은 방문으로 가려집니다.</translation>
        </message>
        <message>
            <source>Interleave</source>
            <translation>교차 배치</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>짝</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>모델</translation>
        </message>
    </context>
    <context>
        <name>hankki::IntervalPlot</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ~ %2</translation>
        </message>
    </context>
    <context>
        <name>hankki::JudgeView</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Cancelled. What was computed is dropped.</source>
            <translation>취소했습니다. 계산한 것은 버렸습니다.</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>다시 하기</translation>
        </message>
        <message>
            <source>It is being computed.</source>
            <translation>계산하고 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::OffPolicyView</name>
        <message>
            <source>Off-policy</source>
            <translation>오프폴리시</translation>
        </message>
        <message>
            <source>Evaluating a log</source>
            <translation>로그 평가 중</translation>
        </message>
        <message>
            <source>Estimates</source>
            <translation>추정</translation>
        </message>
        <message>
            <source>%1, seed %2</source>
            <translation>%1, 시드 %2</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>목록</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>행</translation>
        </message>
        <message>
            <source>Of the log, with %1 items</source>
            <translation>로그의 수, 항목 %1개</translation>
        </message>
        <message>
            <source>Logged reward</source>
            <translation>기록된 보상</translation>
        </message>
        <message>
            <source>Clicks a list of the log itself</source>
            <translation>로그 자체의 목록마다 클릭</translation>
        </message>
        <message>
            <source>Clicks a row of the log itself</source>
            <translation>로그 자체의 행마다 클릭</translation>
        </message>
        <message>
            <source>Effective</source>
            <translation>유효 표본</translation>
        </message>
        <message>
            <source>(Σw)² / Σw²: so many rows of equal weight would say as much; w = target / propensity</source>
            <translation>(Σw)² / Σw²: 가중치가 같은 행이 이만큼이면 같은 정보를 줍니다. w = 목표 / 성향</translation>
        </message>
        <message>
            <source>Largest weight</source>
            <translation>가장 큰 가중치</translation>
        </message>
        <message>
            <source>It holds %1 of all weight</source>
            <translation>전체 가중치의 %1를 차지합니다</translation>
        </message>
        <message>
            <source>Never logged</source>
            <translation>기록 없음</translation>
        </message>
        <message>
            <source>Share of the policy that goes to items the log never shows: nothing can be said of it</source>
            <translation>로그에 나오지 않는 항목에 가는 정책의 비율: 이에 대해서는 아무 말도 할 수 없습니다</translation>
        </message>
        <message>
            <source>Propensities</source>
            <translation>성향</translation>
        </message>
        <message>
            <source>estimated</source>
            <translation>추정됨</translation>
        </message>
        <message>
            <source>logged</source>
            <translation>기록됨</translation>
        </message>
        <message>
            <source>Probability of what was shown when it was shown. A log without them gets each item&apos;s share of the rows, which is right only where the policy never changed.</source>
            <translation>보여 줄 때 그것을 보여 줄 확률. 없는 로그에는 항목의 행 비율을 쓰며, 정책이 바뀌지 않았을 때만 맞습니다.</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>재생</translation>
        </message>
        <message>
            <source>Clicks a row over the %1 rows in which the policy would have shown the same; unbiased only where the log was drawn uniformly. The position is ignored.</source>
            <translation>정책이 같은 것을 보였을 행 %1개의 행마다 클릭. 로그를 고르게 뽑았을 때만 편향이 없습니다. 위치는 무시합니다.</translation>
        </message>
        <message>
            <source>Nothing speaks against what uses weights here.</source>
            <translation>가중치를 쓰는 값을 의심할 까닭이 없습니다.</translation>
        </message>
        <message>
            <source>Not to be trusted: %1.</source>
            <translation>믿을 수 없음: %1.</translation>
        </message>
        <message>
            <source>Clicks a list under the target policy</source>
            <translation>목표 정책에서 목록마다 클릭</translation>
        </message>
        <message>
            <source>Clicks a row under the target policy</source>
            <translation>목표 정책에서 행마다 클릭</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>정규</translation>
        </message>
        <message>
            <source>Delta</source>
            <translation>델타</translation>
        </message>
        <message>
            <source>Bootstrap</source>
            <translation>부트스트랩</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>Estimator</source>
            <translation>추정기</translation>
        </message>
        <message>
            <source>Its formula stands in the tip of its name</source>
            <translation>공식은 이름의 도움말에 있습니다</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
        <message>
            <source>What the policy would have got, in clicks</source>
            <translation>정책이 얻었을 클릭</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>오차</translation>
        </message>
        <message>
            <source>Standard error by the delta method</source>
            <translation>델타 방법의 표준오차</translation>
        </message>
        <message>
            <source>Normal, %1</source>
            <translation>정규, %1</translation>
        </message>
        <message>
            <source>Of the weighted rewards; what they are divided by is taken as known</source>
            <translation>가중 보상의 구간. 나누는 값은 아는 것으로 봅니다</translation>
        </message>
        <message>
            <source>Delta, %1</source>
            <translation>델타, %1</translation>
        </message>
        <message>
            <source>With the chance in what they are divided by, too</source>
            <translation>나누는 값의 우연까지 담은 구간</translation>
        </message>
        <message>
            <source>Bootstrap, %1</source>
            <translation>부트스트랩, %1</translation>
        </message>
        <message>
            <source>Percentiles over %1 resamples of the rows</source>
            <translation>행을 %1번 다시 뽑은 백분위수</translation>
        </message>
        <message>
            <source>Trusted</source>
            <translation>신뢰</translation>
        </message>
        <message>
            <source>Whether weights and support allow for it; the tip says why not</source>
            <translation>가중치와 지지가 허락하는지. 아니면 도움말에 까닭이 있습니다</translation>
        </message>
        <message>
            <source>Export the estimates</source>
            <translation>추정 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Log and policy</source>
            <translation>로그와 정책</translation>
        </message>
        <message>
            <source>Here a log tells what another policy would have got, before it is tried on anybody, and whether that can be believed.</source>
            <translation>다른 정책을 누구에게도 쓰기 전에, 로그로 그 정책이 얻었을 클릭과 그 수를 믿을 수 있는지 봅니다.</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>평가</translation>
        </message>
    </context>
    <context>
        <name>hankki::PolicyChooser</name>
        <message>
            <source>Made by a sweep. Take its check mark away to leave it out.</source>
            <translation>훑기로 만들었습니다. 빼려면 표시를 없애세요.</translation>
        </message>
        <message>
            <source>Sweep</source>
            <translation>훑기</translation>
        </message>
        <message>
            <source>Adds a policy for each of the values</source>
            <translation>값마다 정책 하나를 더합니다</translation>
        </message>
        <message>
            <source>The parameter that is swept</source>
            <translation>훑을 매개변수</translation>
        </message>
        <message>
            <source>Its values, with commas between</source>
            <translation>그 값들. 쉼표로 나눕니다</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>정책</translation>
        </message>
    </context>
    <context>
        <name>hankki::PayView</name>
        <message>
            <source>Does it pay?</source>
            <translation>이득이 있나?</translation>
        </message>
        <message>
            <source>Working out what it pays</source>
            <translation>이득 계산 중</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>상승</translation>
        </message>
        <message>
            <source>%1 visits</source>
            <translation>방문 %1번</translation>
        </message>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1 (%2 ~ %3)</translation>
        </message>
        <message>
            <source>(clicks a slot of the policy − of what is held back) / of what is held back, with an interval that holds at every look</source>
            <translation>(정책의 자리마다 클릭 − 떼어 둔 것의 클릭) / 떼어 둔 것의 클릭. 어느 시점에서나 유효한 구간</translation>
        </message>
        <message>
            <source>In clicks a slot</source>
            <translation>자리마다 클릭으로</translation>
        </message>
        <message>
            <source>The same difference itself</source>
            <translation>같은 차이의 크기</translation>
        </message>
        <message>
            <source>By the policy</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>Clicks a slot; %1 slots</source>
            <translation>자리마다 클릭. 자리 %1개</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>떼어 둔 것</translation>
        </message>
        <message>
            <source>Clicks a visit that are lost without the model</source>
            <translation>모델이 없으면 방문마다 잃는 클릭</translation>
        </message>
        <message>
            <source>adds nothing</source>
            <translation>보탬 없음</translation>
        </message>
        <message>
            <source>Interval of the mean</source>
            <translation>평균의 구간</translation>
        </message>
        <message>
            <source>adds</source>
            <translation>보탬</translation>
        </message>
        <message>
            <source>takes away</source>
            <translation>해로움</translation>
        </message>
        <message>
            <source>not told from nothing</source>
            <translation>0과 가려지지 않음</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Share of slots</source>
            <translation>자리의 비율</translation>
        </message>
        <message>
            <source>That the policy gave it</source>
            <translation>정책이 준 비율</translation>
        </message>
        <message>
            <source>Value gain</source>
            <translation>가치 이득</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>오차</translation>
        </message>
        <message>
            <source>Standard error of the mean</source>
            <translation>평균의 표준오차</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>구간</translation>
        </message>
        <message>
            <source>Of the mean, normal</source>
            <translation>평균의 정규 구간</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>판정</translation>
        </message>
        <message>
            <source>A copy of another model adds nothing</source>
            <translation>다른 모델의 복사본은 보탬이 없습니다</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>사용자 층</translation>
        </message>
        <message>
            <source>Users by how much they chose in the training part, and by the tag that they have most above its share; parted only where models differ more between the sides than among shuffled users</source>
            <translation>학습 부분에서 얼마나 많이 골랐는지, 그리고 평소 비율보다 가장 많이 고른 태그로 사용자를 나눕니다. 사용자를 섞었을 때보다 양쪽의 모델 차이가 클 때만 나눕니다</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>In the segment</source>
            <translation>층의 사용자 수</translation>
        </message>
        <message>
            <source>Slots</source>
            <translation>자리</translation>
        </message>
        <message>
            <source>That they saw</source>
            <translation>그들이 본 자리</translation>
        </message>
        <message>
            <source>Clicks a slot</source>
            <translation>자리마다 클릭</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>최선</translation>
        </message>
        <message>
            <source>With the most clicks a slot</source>
            <translation>자리마다 클릭이 가장 많은 모델</translation>
        </message>
        <message>
            <source>p of the split</source>
            <translation>나눔의 p</translation>
        </message>
        <message>
            <source>Chance that shuffled features part these users as well; — where none was tried</source>
            <translation>뒤섞은 특성이 이 사용자들을 이만큼 나눌 확률. 나눠 보지 않았으면 –</translation>
        </message>
        <message>
            <source>Export what it pays</source>
            <translation>이득 내보내기</translation>
        </message>
        <message>
            <source>Models and policy</source>
            <translation>모델과 정책</translation>
        </message>
        <message>
            <source>Here you see whether it pays to divide the slots: what the policy wins against a part that is held back, what each model adds, and whom another model suits better.</source>
            <translation>자리를 나누는 것이 이득인지 봅니다. 정책이 떼어 둔 부분보다 무엇을 얻는지, 모델마다 무엇을 보태는지, 누구에게 다른 모델이 더 맞는지 봅니다.</translation>
        </message>
        <message>
            <source>Work it out</source>
            <translation>계산</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>사용자 층</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>At best</source>
            <translation>최적 몫</translation>
        </message>
        <message>
            <source>Share of slots at which all models together are worth most</source>
            <translation>모든 모델을 함께 쓸 때 가치가 가장 커지는 자리의 몫</translation>
        </message>
        <message>
            <source>Mean over visits of clicks of the best use of all models − those of the best use of the others; the same visitors and draws</source>
            <translation>모든 모델을 가장 잘 썼을 때의 클릭에서 이 모델 없이 나머지를 가장 잘 썼을 때의 클릭을 뺀 방문당 평균. 같은 방문자와 같은 추첨입니다</translation>
        </message>
        <message>
            <source>%1 users, %2 slots</source>
            <translation>사용자 %1명, 자리 %2개</translation>
        </message>
        <message>
            <source>p of the split: %1</source>
            <translation>나눔의 p: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::AlikeView</name>
        <message>
            <source>Recall of classes</source>
            <translation>묶음 재현율</translation>
        </message>
        <message>
            <source>Of the classes of alike recipes that hold a held-out one, how many the list hits</source>
            <translation>가려 둔 레시피가 든 비슷한 레시피 묶음 가운데 목록이 맞힌 비율</translation>
        </message>
        <message>
            <source>Recall of classes by chance</source>
            <translation>우연에 의한 묶음 재현율</translation>
        </message>
        <message>
            <source>What a list drawn at random hits of them</source>
            <translation>무작위로 뽑은 목록이 맞히는 비율</translation>
        </message>
        <message>
            <source>Soft recall</source>
            <translation>부드러운 재현율</translation>
        </message>
        <message>
            <source>Held-out recipes and those of the list are paired one to one; each pair counts by its cosine</source>
            <translation>가려 둔 레시피와 목록의 레시피를 하나씩 짝지어, 짝마다 코사인만큼 셉니다</translation>
        </message>
        <message>
            <source>NDCG, a class once</source>
            <translation>NDCG, 묶음은 한 번</translation>
        </message>
        <message>
            <source>By rank; of a class of alike recipes only the first hit counts</source>
            <translation>순위에 따라. 비슷한 레시피 묶음에서는 처음 맞힌 것만 셉니다</translation>
        </message>
        <message>
            <source>Soft NDCG</source>
            <translation>부드러운 NDCG</translation>
        </message>
        <message>
            <source>By rank; each recipe counts by the cosine to the held-out one that it takes</source>
            <translation>순위에 따라. 레시피마다 맡은 가려 둔 레시피와의 코사인만큼 셉니다</translation>
        </message>
        <message>
            <source>Reading vectors</source>
            <translation>벡터 읽는 중</translation>
        </message>
        <message>
            <source>Judging with alike dishes</source>
            <translation>비슷한 요리까지 세어 평가 중</translation>
        </message>
        <message>
            <source>without chance</source>
            <translation>우연을 뺀 값</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Same order</source>
            <translation>같은 순서</translation>
        </message>
        <message>
            <source>Kendall&apos;s tau of the runs&apos; order by this metric and by the exact one: 1 the same, −1 turned around</source>
            <translation>이 지표와 정확한 지표로 본 실행 순서의 켄달 타우. 1은 같고 −1은 거꾸로입니다</translation>
        </message>
        <message>
            <source>Judge again</source>
            <translation>다시 평가</translation>
        </message>
        <message>
            <source>Judge the checked runs</source>
            <translation>고른 실행 평가</translation>
        </message>
        <message>
            <source>The data set has no vectors yet.</source>
            <translation>데이터 세트에 아직 벡터가 없습니다.</translation>
        </message>
        <message>
            <source>No trained run is checked.</source>
            <translation>학습된 실행을 고르지 않았습니다.</translation>
        </message>
        <message>
            <source>Here a recipe that is nearly the same dish as a held-out one counts too. It needs vectors first: make a map on the Explore page.</source>
            <translation>여기서는 가려 둔 레시피와 거의 같은 요리도 셉니다. 먼저 벡터가 필요합니다. 탐색 페이지에서 지도를 만드세요.</translation>
        </message>
        <message>
            <source>Alike recipes are being found, and lists judged.</source>
            <translation>비슷한 레시피를 찾고 목록을 평가하고 있습니다.</translation>
        </message>
        <message>
            <source>Here a recipe that is nearly the same dish as a held-out one counts too, beside the exact metrics and what chance gives.</source>
            <translation>여기서는 가려 둔 레시피와 거의 같은 요리도 세어, 정확한 지표와 우연의 값 곁에 보여 줍니다.</translation>
        </message>
        <message>
            <source>By “%1”: pairs of alike recipes: %2; the largest class has %3 of all recipes. Users: %4</source>
            <translation>“%1” 기준: 비슷한 레시피 쌍 %2개, 가장 큰 묶음은 전체 레시피의 %3, 사용자 %4명</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <source>Alike from a cosine of</source>
            <translation>비슷하다고 볼 코사인</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Metrics with alike dishes</source>
            <translation>비슷한 요리까지 센 지표</translation>
        </message>
        <message>
            <source>Recipes in a class</source>
            <translation>묶음의 레시피 수</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>묶음</translation>
        </message>
        <message>
            <source>How large the classes are</source>
            <translation>묶음의 크기</translation>
        </message>
    </context>
    <context>
        <name>hankki::DetailsCard</name>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>구간</translation>
        </message>
        <message>
            <source>Alike dishes</source>
            <translation>비슷한 요리</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Trade-off</source>
            <translation>절충</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>겹침</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Tests</source>
            <translation>검정</translation>
        </message>
        <message>
            <source>Seeds and folds</source>
            <translation>시드와 폴드</translation>
        </message>
    </context>
    <context>
        <name>hankki::ParametersView</name>
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
        <message>
            <source>%1 of %2 differ</source>
            <translation>%2개 중 %1개가 다름</translation>
        </message>
    </context>
    <context>
        <name>hankki::SlicesView</name>
        <message>
            <source>long tail</source>
            <translation>롱테일</translation>
        </message>
        <message>
            <source>popular</source>
            <translation>인기</translation>
        </message>
        <message>
            <source>most popular</source>
            <translation>가장 인기</translation>
        </message>
        <message>
            <source>Popularity</source>
            <translation>인기도</translation>
        </message>
        <message>
            <source>new</source>
            <translation>새 레시피</translation>
        </message>
        <message>
            <source>up to 30 days</source>
            <translation>30일까지</translation>
        </message>
        <message>
            <source>up to a year</source>
            <translation>1년까지</translation>
        </message>
        <message>
            <source>older</source>
            <translation>1년 넘음</translation>
        </message>
        <message>
            <source>age unknown</source>
            <translation>나이 모름</translation>
        </message>
        <message>
            <source>%1 among these recipes</source>
            <translation>%1, 이 레시피들 안에서</translation>
        </message>
        <message>
            <source>Judging by slices</source>
            <translation>구간별 평가 중</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>구간</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>To find</source>
            <translation>찾을 것</translation>
        </message>
        <message>
            <source>Judge the others: %1</source>
            <translation>나머지 평가: %1</translation>
        </message>
        <message>
            <source>Here the metrics of checked runs stand apart for users with short and long histories, and for new and old recipes. Check a trained run first.</source>
            <translation>여기서는 고른 실행의 지표를 이력이 짧은 사용자와 긴 사용자, 새 레시피와 오래된 레시피로 나누어 봅니다. 먼저 학습된 실행을 고르세요.</translation>
        </message>
        <message>
            <source>Their lists are being made and judged.</source>
            <translation>목록을 만들고 평가하고 있습니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Here the metrics of checked runs stand apart for users with short and long histories, and for new and old recipes.</source>
            <translation>여기서는 고른 실행의 지표를 이력이 짧은 사용자와 긴 사용자, 새 레시피와 오래된 레시피로 나누어 봅니다.</translation>
        </message>
        <message>
            <source>Judge the checked runs: %1</source>
            <translation>고른 실행 평가: %1</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>나이</translation>
        </message>
        <message>
            <source>New users</source>
            <translation>새 사용자</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>구간</translation>
        </message>
        <message>
            <source>Cuisine</source>
            <translation>요리권</translation>
        </message>
    </context>
    <context>
        <name>hankki::TestsView</name>
        <message>
            <source>Baseline: %1</source>
            <translation>기준선: %1</translation>
        </message>
        <message>
            <source>Comparing runs</source>
            <translation>실행 비교 중</translation>
        </message>
        <message>
            <source>Compare them</source>
            <translation>비교하기</translation>
        </message>
        <message>
            <source>The runs are being compared, user by user.</source>
            <translation>사용자별로 실행을 비교하고 있습니다.</translation>
        </message>
        <message>
            <source>Here runs are tested against a baseline, user by user. Check two trained runs.</source>
            <translation>여기서는 실행을 기준선과 사용자별로 견주어 검정합니다. 학습된 실행 두 개를 고르세요.</translation>
        </message>
        <message>
            <source>Here runs are tested against a baseline, user by user.</source>
            <translation>여기서는 실행을 기준선과 사용자별로 견주어 검정합니다.</translation>
        </message>
        <message>
            <source>of these every run has 0 for %1</source>
            <translation>그중 모든 실행이 0인 사용자: %1</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>기준선</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Tested metrics</source>
            <translation>검정할 지표</translation>
        </message>
        <message>
            <source>t</source>
            <translation>t</translation>
        </message>
        <message>
            <source>Wilcoxon</source>
            <translation>윌콕슨</translation>
        </message>
        <message>
            <source>Randomisation</source>
            <translation>무작위화</translation>
        </message>
        <message>
            <source>Against the baseline</source>
            <translation>기준선과 비교</translation>
        </message>
        <message>
            <source>Tests that are adjusted together: %1 · significant below p = %2 · users: %3</source>
            <translation>함께 보정한 검정: %1 · 유의 수준: p &lt; %2 · 사용자: %3</translation>
        </message>
    </context>
    <context>
        <name>hankki::VerdictChoice</name>
        <message>
            <source>Holm</source>
            <translation>홀름</translation>
        </message>
        <message>
            <source>Benjamini-Hochberg</source>
            <translation>벤야미니-호흐베르크</translation>
        </message>
        <message>
            <source>Not adjusted</source>
            <translation>보정 안 함</translation>
        </message>
        <message>
            <source>Adjustment for many tests</source>
            <translation>여러 검정에 대한 보정</translation>
        </message>
        <message>
            <source>Practically equal within</source>
            <translation>사실상 같은 범위</translation>
        </message>
        <message>
            <source>Significance level</source>
            <translation>유의 수준</translation>
        </message>
        <message>
            <source>Runs differ where the adjusted p lies below this.</source>
            <translation>보정한 p가 이 값보다 작으면 실행이 서로 다르다고 봅니다.</translation>
        </message>
        <message>
            <source>Runs whose difference from the baseline, with its interval, lies within this on both sides are practically equal; 0: none are.</source>
            <translation>기준선과의 차이가 구간까지 양쪽 모두 이 값 안에 들면 실행이 사실상 같다고 봅니다. 0이면 그런 실행이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::RoundsView</name>
        <message>
            <source>Retraining</source>
            <translation>재학습</translation>
        </message>
        <message>
            <source>Training in rounds</source>
            <translation>라운드별 학습 중</translation>
        </message>
        <message>
            <source>What is shown, round by round</source>
            <translation>라운드마다 보인 것</translation>
        </message>
        <message>
            <source>Gini</source>
            <translation>지니</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>포괄도</translation>
        </message>
        <message>
            <source>Diversity</source>
            <translation>다양성</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>라운드</translation>
        </message>
        <message>
            <source>From 0 to 1</source>
            <translation>0에서 1까지</translation>
        </message>
        <message>
            <source>0: the models as they are</source>
            <translation>0: 지금 그대로의 모델</translation>
        </message>
        <message>
            <source>Clicks a visit</source>
            <translation>방문마다 클릭</translation>
        </message>
        <message>
            <source>Clicks / visits of the round</source>
            <translation>라운드의 클릭 / 방문</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>더한 것</translation>
        </message>
        <message>
            <source>New interactions that the models of the next round learn from</source>
            <translation>다음 라운드의 모델이 배우는 새 상호작용</translation>
        </message>
        <message>
            <source>Of how often each recipe is shown: 0 all alike, 1 all to one</source>
            <translation>레시피가 보인 횟수의 지니: 0은 모두 같음, 1은 하나뿐</translation>
        </message>
        <message>
            <source>Share of the catalogue that is shown to anybody</source>
            <translation>누구에게든 보인 목록의 비율</translation>
        </message>
        <message>
            <source>How little the recipes of one answer are alike; – without tags</source>
            <translation>한 목록의 레시피가 서로 얼마나 다른지. 태그가 없으면 –</translation>
        </message>
        <message>
            <source>Share of the slots in the round</source>
            <translation>라운드에서 자리의 비율</translation>
        </message>
        <message>
            <source>Export the rounds</source>
            <translation>라운드 내보내기</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Models and rounds</source>
            <translation>모델과 라운드</translation>
        </message>
        <message>
            <source>Here models learn again and again from the clicks on their own lists: whether what is shown narrows to what is popular, round by round.</source>
            <translation>모델이 제 목록의 클릭에서 거듭 배웁니다. 라운드마다 보이는 것이 인기 있는 것으로 좁아지는지 봅니다.</translation>
        </message>
        <message>
            <source>Train in rounds</source>
            <translation>라운드별 학습</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunsJudgeView</name>
        <message>
            <source>No model</source>
            <translation>모델 없음</translation>
        </message>
        <message>
            <source>Models: %1</source>
            <translation>모델: %1</translation>
        </message>
        <message>
            <source>No workspace is open.</source>
            <translation>열린 작업 공간이 없습니다.</translation>
        </message>
        <message>
            <source>Choose two trained models of one split, or more.</source>
            <translation>한 분할에서 학습한 모델을 둘 이상 고르세요.</translation>
        </message>
        <message>
            <source>Choose a trained model, or more of one split.</source>
            <translation>한 분할에서 학습한 모델을 하나 이상 고르세요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::BrowseView</name>
        <message>
            <source>All</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>더 보기</translation>
        </message>
    </context>
    <context>
        <name>hankki::CardStrip</name>
        <message>
            <source>Back</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>Further</source>
            <translation>다음</translation>
        </message>
        <message>
            <source>No recipes</source>
            <translation>레시피 없음</translation>
        </message>
        <message>
            <source>Card %1 of %2: %3</source>
            <translation>카드 %2개 중 %1번: %3</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1</translation>
        </message>
        <message>
            <source>Colour: the model that filled the slot</source>
            <translation>색: 자리를 채운 모델</translation>
        </message>
    </context>
    <context>
        <name>hankki::ChipField</name>
        <message>
            <source>Nothing is called “%1”. Try another word.</source>
            <translation>“%1”(이)라는 것이 없습니다. 다른 말로 찾아보세요.</translation>
        </message>
        <message>
            <source>Take “%1” away</source>
            <translation>“%1” 빼기</translation>
        </message>
        <message>
            <source>Add a word</source>
            <translation>말 추가</translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipeIngredients</name>
        <message>
            <source>Ingredients</source>
            <translation>재료</translation>
        </message>
        <message>
            <source>Ingredients · %1</source>
            <translation>재료 · %1가지</translation>
        </message>
        <message>
            <source>This recipe does not tell its ingredients.</source>
            <translation>재료가 적혀 있지 않은 레시피예요.</translation>
        </message>
        <message>
            <source>At hand</source>
            <translation>있는 재료</translation>
        </message>
        <message>
            <source>%1, at hand</source>
            <translation>%1, 있음</translation>
        </message>
        <message>
            <source>or %1</source>
            <translation>또는 %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::MyPageView</name>
        <message>
            <source>Withdraw this rating</source>
            <translation>이 별점 거두기</translation>
        </message>
        <message>
            <source>You have not rated a recipe yet. Open one and give it stars.</source>
            <translation>아직 매긴 별점이 없어요. 레시피를 열고 별점을 남겨 보세요.</translation>
        </message>
        <message>
            <source>Edit this recipe</source>
            <translation>이 레시피 고치기</translation>
        </message>
        <message>
            <source>Delete this recipe</source>
            <translation>이 레시피 지우기</translation>
        </message>
        <message>
            <source>Recipes that you add stand here, and others get to see them at once.</source>
            <translation>직접 올린 레시피가 여기에 모이고, 다른 사람에게도 바로 보여요.</translation>
        </message>
        <message>
            <source>Not for me</source>
            <translation>내 입맛 아님</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>숨김</translation>
        </message>
        <message>
            <source>Left out until %1</source>
            <translation>%1까지 쉬는 중</translation>
        </message>
        <message>
            <source>Left out for some time</source>
            <translation>얼마 동안 쉬는 중</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>다시 보기</translation>
        </message>
        <message>
            <source>You have not put a recipe away.</source>
            <translation>치워 둔 레시피가 없어요.</translation>
        </message>
        <message>
            <source>What the shop showed you will stand here.</source>
            <translation>상점이 보여 준 레시피가 여기에 남아요.</translation>
        </message>
        <message>
            <source>My page</source>
            <translation>내 페이지</translation>
        </message>
        <message>
            <source>%1’s page</source>
            <translation>%1 님의 페이지</translation>
        </message>
        <message>
            <source>Ratings</source>
            <translation>별점</translation>
        </message>
        <message>
            <source>My recipes</source>
            <translation>내 레시피</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>치워 둔 것</translation>
        </message>
        <message>
            <source>History</source>
            <translation>방문 기록</translation>
        </message>
        <message>
            <source>My taste</source>
            <translation>내 입맛</translation>
        </message>
        <message>
            <source>Add a recipe</source>
            <translation>레시피 올리기</translation>
        </message>
    </context>
    <context>
        <name>hankki::NutrientChoice</name>
        <message>
            <source>Carbs</source>
            <translation>탄수화물</translation>
        </message>
        <message>
            <source>Protein</source>
            <translation>단백질</translation>
        </message>
        <message>
            <source>Fat</source>
            <translation>지방</translation>
        </message>
        <message>
            <source>low</source>
            <translation>적게</translation>
        </message>
        <message>
            <source>off</source>
            <translation>끔</translation>
        </message>
        <message>
            <source>high</source>
            <translation>많이</translation>
        </message>
    </context>
    <context>
        <name>hankki::NutritionRing</name>
        <message>
            <source>Carbohydrate</source>
            <translation>탄수화물</translation>
        </message>
        <message>
            <source>Protein</source>
            <translation>단백질</translation>
        </message>
        <message>
            <source>Fat</source>
            <translation>지방</translation>
        </message>
        <message>
            <source>Saturated fat</source>
            <translation>포화지방</translation>
        </message>
        <message>
            <source>Sugar</source>
            <translation>당류</translation>
        </message>
        <message>
            <source>Sodium</source>
            <translation>나트륨</translation>
        </message>
        <message>
            <source>%1 kcal</source>
            <translation>%1 kcal</translation>
        </message>
        <message>
            <source>kcal</source>
            <translation>kcal</translation>
        </message>
        <message>
            <source>Nutrition is not known</source>
            <translation>영양 성분을 모름</translation>
        </message>
        <message>
            <source>In % of the daily value; the ring: where the kcal come from</source>
            <translation>하루 기준치에 대한 %. 고리는 열량의 출처예요</translation>
        </message>
        <message>
            <source>This recipe does not tell its nutrition.</source>
            <translation>영양 성분이 적혀 있지 않은 레시피예요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::PairView</name>
        <message>
            <source>Which would you rather eat?</source>
            <translation>어느 쪽을 더 먹고 싶으세요?</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2쌍 중 %1번째</translation>
        </message>
        <message>
            <source>Neither</source>
            <translation>둘 다 아니에요</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>그만하기</translation>
        </message>
        <message>
            <source>What you take puts the themes and what is made for you in order, until your ratings do. It is no rating, and can be forgotten again.</source>
            <translation>별점이 충분히 쌓일 때까지 고른 요리가 테마와 추천의 순서를 정합니다. 별점은 아니며, 언제든 지울 수 있어요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::RatingsBanner</name>
        <message numerus="yes">
            <source>%n rating(s) open what is made for you</source>
            <translation>
                <numerusform>별점 %n개가 쌓이면 맞춤 추천이 열립니다</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 so far, %2 to go. Give stars to dishes that you have eaten.</source>
            <translation>지금까지 %1개, %2개 남았어요. 먹어 본 요리에 별점을 남겨 보세요.</translation>
        </message>
        <message>
            <source>Start rating</source>
            <translation>별점 남기기</translation>
        </message>
        <message>
            <source>This or that?</source>
            <translation>이거? 저거?</translation>
        </message>
        <message>
            <source>Choose again</source>
            <translation>다시 고르기</translation>
        </message>
        <message>
            <source>Five pairs of dishes: take one of each</source>
            <translation>두 요리 중 하나 고르기를 다섯 번</translation>
        </message>
        <message numerus="yes">
            <source>For you is open, by %n dish(es) that you chose</source>
            <translation>
                <numerusform>고른 요리 %n개로 맞춤 추천이 열렸습니다</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipeFace</name>
        <message>
            <source>draw</source>
            <translation>추첨</translation>
        </message>
        <message>
            <source>slot</source>
            <translation>자리</translation>
        </message>
        <message>
            <source>slot %1</source>
            <translation>자리 %1</translation>
        </message>
        <message>
            <source>filled by %1 with probability %2</source>
            <translation>%1이(가) 확률 %2(으)로 채움</translation>
        </message>
        <message>
            <source>rank %2 of %1</source>
            <translation>%1의 %2위</translation>
        </message>
        <message>
            <source>not in the list of %1</source>
            <translation>%1의 목록에 없음</translation>
        </message>
        <message>
            <source>draw %1</source>
            <translation>추첨 %1</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1분</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1일</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1시간</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1시간 %2분</translation>
        </message>
        <message>
            <source>%1 of 5 stars</source>
            <translation>별점 5점 만점에 %1점</translation>
        </message>
        <message>
            <source>at hand: %1</source>
            <translation>있는 재료: %1</translation>
        </message>
        <message>
            <source>missing: %1</source>
            <translation>없는 재료: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipeForm</name>
        <message>
            <source>A recipe needs a name.</source>
            <translation>레시피 이름을 적어 주세요.</translation>
        </message>
        <message>
            <source>Add at least one ingredient: type it and press Enter.</source>
            <translation>재료를 하나 이상 넣어 주세요. 적고 Enter를 누르면 돼요.</translation>
        </message>
        <message>
            <source>A recipe of your own</source>
            <translation>나만의 레시피</translation>
        </message>
        <message>
            <source>Edit your recipe</source>
            <translation>레시피 고치기</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>조리 시간(분)</translation>
        </message>
        <message>
            <source>Ingredients</source>
            <translation>재료</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Steps, one a line</source>
            <translation>만드는 법(한 줄에 한 단계)</translation>
        </message>
        <message>
            <source>What it is like</source>
            <translation>소개</translation>
        </message>
        <message>
            <source>Add an ingredient</source>
            <translation>재료 추가</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>태그 추가</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipeHead</name>
        <message>
            <source>Your rating</source>
            <translation>내 별점</translation>
        </message>
        <message>
            <source>How was it?</source>
            <translation>맛이 어땠나요?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>%1 님의 레시피</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>별점 거두기</translation>
        </message>
        <message>
            <source>Cooked</source>
            <translation>만들어 봤어요</translation>
        </message>
        <message>
            <source>I cooked it</source>
            <translation>만들었어요</translation>
        </message>
        <message>
            <source>Click again if you have not cooked it</source>
            <translation>만들지 않았다면 다시 누르세요</translation>
        </message>
        <message>
            <source>Not for me</source>
            <translation>내 입맛 아님</translation>
        </message>
        <message>
            <source>You do not like it: it is never shown again</source>
            <translation>좋아하지 않는 요리: 다시는 보이지 않아요</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>숨기기</translation>
        </message>
        <message>
            <source>It is never shown again</source>
            <translation>다시는 보이지 않아요</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>지금은 말고</translation>
        </message>
        <message>
            <source>It is left out for some time</source>
            <translation>얼마 동안 빠져요</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>고치기</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>It is left out for some time.</source>
            <translation>얼마 동안 추천에서 빠져요.</translation>
        </message>
        <message>
            <source>Not for you: it will not be recommended again.</source>
            <translation>입맛에 맞지 않는 요리로 두었어요. 다시 추천하지 않아요.</translation>
        </message>
        <message>
            <source>Hidden: it will not be recommended again.</source>
            <translation>숨겼어요. 다시 추천하지 않아요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::RecipeView</name>
        <message>
            <source>Nutrition</source>
            <translation>영양 성분</translation>
        </message>
        <message>
            <source>Similar recipes</source>
            <translation>비슷한 레시피</translation>
        </message>
    </context>
    <context>
        <name>hankki::RowList</name>
        <message>
            <source>Show more (%1 left)</source>
            <translation>더 보기(%1개 남음)</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShelfRow</name>
        <message>
            <source>Refresh this one</source>
            <translation>이 테마만 새로</translation>
        </message>
        <message>
            <source>Other recipes of %1</source>
            <translation>%1의 다른 레시피</translation>
        </message>
    </context>
    <context>
        <name>hankki::StarRating</name>
        <message>
            <source>Your rating: %1 of 5 stars</source>
            <translation>내 별점: 5점 만점에 %1점</translation>
        </message>
        <message>
            <source>Your rating: none yet</source>
            <translation>내 별점: 아직 없음</translation>
        </message>
        <message>
            <source>Left and Right change it by half a star, 1 to 5 set it, Delete withdraws it</source>
            <translation>왼쪽·오른쪽 키로 반 점씩 바꾸고, 1에서 5로 매기고, Delete로 거둡니다</translation>
        </message>
        <message>
            <source>Click again to withdraw your rating</source>
            <translation>다시 누르면 별점을 거둡니다</translation>
        </message>
        <message>
            <source>%1 of 5 stars</source>
            <translation>5점 만점에 %1점</translation>
        </message>
    </context>
    <context>
        <name>hankki::StepList</name>
        <message>
            <source>How to cook it</source>
            <translation>만드는 법</translation>
        </message>
        <message>
            <source>This recipe does not tell its steps.</source>
            <translation>만드는 법이 적혀 있지 않은 레시피예요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::TagNames</name>
        <message>
            <source>Main dish</source>
            <translation>주요리</translation>
        </message>
        <message>
            <source>Comfort food</source>
            <translation>든든한 집밥</translation>
        </message>
        <message>
            <source>Rice</source>
            <translation>밥 요리</translation>
        </message>
        <message>
            <source>Healthy</source>
            <translation>건강식</translation>
        </message>
        <message>
            <source>Oven</source>
            <translation>오븐 요리</translation>
        </message>
        <message>
            <source>Noodles</source>
            <translation>국수</translation>
        </message>
        <message>
            <source>Spicy</source>
            <translation>매운맛</translation>
        </message>
        <message>
            <source>Desserts</source>
            <translation>디저트</translation>
        </message>
        <message>
            <source>Beverages</source>
            <translation>음료</translation>
        </message>
        <message>
            <source>Summer</source>
            <translation>여름</translation>
        </message>
        <message>
            <source>Breakfast</source>
            <translation>아침</translation>
        </message>
        <message>
            <source>Sweet</source>
            <translation>단맛</translation>
        </message>
        <message>
            <source>Kid friendly</source>
            <translation>아이와 함께</translation>
        </message>
        <message>
            <source>Soups stews</source>
            <translation>국·찌개</translation>
        </message>
        <message>
            <source>Cold</source>
            <translation>찬 요리</translation>
        </message>
        <message>
            <source>Salads</source>
            <translation>샐러드</translation>
        </message>
        <message>
            <source>Weeknight</source>
            <translation>평일 저녁</translation>
        </message>
        <message>
            <source>Pasta</source>
            <translation>파스타</translation>
        </message>
        <message>
            <source>Stir fry</source>
            <translation>볶음</translation>
        </message>
        <message>
            <source>Soup</source>
            <translation>수프</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>점심</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>파티</translation>
        </message>
        <message>
            <source>Dinner party</source>
            <translation>저녁 초대</translation>
        </message>
        <message>
            <source>One dish meal</source>
            <translation>한 그릇 요리</translation>
        </message>
        <message>
            <source>Street food</source>
            <translation>길거리 음식</translation>
        </message>
        <message>
            <source>Appetizers</source>
            <translation>전채</translation>
        </message>
        <message>
            <source>Winter</source>
            <translation>겨울</translation>
        </message>
        <message>
            <source>Holiday event</source>
            <translation>명절·기념일</translation>
        </message>
        <message>
            <source>Grilling</source>
            <translation>구이</translation>
        </message>
        <message>
            <source>Low carb</source>
            <translation>저탄수화물</translation>
        </message>
        <message>
            <source>Curries</source>
            <translation>커리</translation>
        </message>
        <message>
            <source>Stews</source>
            <translation>찌개</translation>
        </message>
        <message>
            <source>Freezer</source>
            <translation>냉동 보관</translation>
        </message>
        <message>
            <source>Budget cooking</source>
            <translation>알뜰 요리</translation>
        </message>
        <message>
            <source>Brunch</source>
            <translation>브런치</translation>
        </message>
        <message>
            <source>Finger food</source>
            <translation>핑거 푸드</translation>
        </message>
        <message>
            <source>Breads</source>
            <translation>빵</translation>
        </message>
        <message>
            <source>Pancakes</source>
            <translation>팬케이크·전</translation>
        </message>
        <message>
            <source>Eggs</source>
            <translation>달걀</translation>
        </message>
        <message>
            <source>Hot drinks</source>
            <translation>따뜻한 음료</translation>
        </message>
        <message>
            <source>Tea</source>
            <translation>차</translation>
        </message>
        <message>
            <source>Barbecue</source>
            <translation>바비큐</translation>
        </message>
        <message>
            <source>Snacks</source>
            <translation>간식</translation>
        </message>
        <message>
            <source>Side dishes</source>
            <translation>반찬</translation>
        </message>
        <message>
            <source>Deep fry</source>
            <translation>튀김</translation>
        </message>
        <message>
            <source>Yeast breads</source>
            <translation>발효빵</translation>
        </message>
        <message>
            <source>Cocktails</source>
            <translation>칵테일</translation>
        </message>
        <message>
            <source>Dumplings</source>
            <translation>만두</translation>
        </message>
        <message>
            <source>Chocolate</source>
            <translation>초콜릿</translation>
        </message>
        <message>
            <source>Cakes</source>
            <translation>케이크</translation>
        </message>
        <message>
            <source>No cook</source>
            <translation>불 없이</translation>
        </message>
        <message>
            <source>Steaming</source>
            <translation>찜</translation>
        </message>
        <message>
            <source>Frozen desserts</source>
            <translation>얼린 디저트</translation>
        </message>
        <message>
            <source>Smoothies</source>
            <translation>스무디</translation>
        </message>
        <message>
            <source>Coffee</source>
            <translation>커피</translation>
        </message>
        <message>
            <source>Picnic</source>
            <translation>소풍</translation>
        </message>
        <message>
            <source>Vegetables</source>
            <translation>채소</translation>
        </message>
        <message>
            <source>Braised</source>
            <translation>조림</translation>
        </message>
        <message>
            <source>Pizza</source>
            <translation>피자</translation>
        </message>
        <message>
            <source>Burgers</source>
            <translation>버거</translation>
        </message>
        <message>
            <source>Roast</source>
            <translation>오븐구이</translation>
        </message>
        <message>
            <source>Sunday dinner</source>
            <translation>일요일 저녁</translation>
        </message>
        <message>
            <source>Vegetarian</source>
            <translation>채식</translation>
        </message>
        <message>
            <source>Vegan</source>
            <translation>비건</translation>
        </message>
        <message>
            <source>Muffins</source>
            <translation>머핀</translation>
        </message>
        <message>
            <source>Cookies</source>
            <translation>쿠키</translation>
        </message>
        <message>
            <source>Cookies and brownies</source>
            <translation>쿠키·브라우니</translation>
        </message>
        <message>
            <source>Brownies</source>
            <translation>브라우니</translation>
        </message>
        <message>
            <source>Cheesecake</source>
            <translation>치즈케이크</translation>
        </message>
        <message>
            <source>Pies</source>
            <translation>파이</translation>
        </message>
        <message>
            <source>Scones</source>
            <translation>스콘</translation>
        </message>
        <message>
            <source>Tarts</source>
            <translation>타르트</translation>
        </message>
        <message>
            <source>No bake</source>
            <translation>굽지 않는</translation>
        </message>
        <message>
            <source>Sandwiches</source>
            <translation>샌드위치</translation>
        </message>
        <message>
            <source>Easy</source>
            <translation>쉬운 요리</translation>
        </message>
        <message>
            <source>Savory</source>
            <translation>짭짤한 맛</translation>
        </message>
        <message>
            <source>Cheese</source>
            <translation>치즈</translation>
        </message>
        <message>
            <source>Nuts</source>
            <translation>견과</translation>
        </message>
        <message>
            <source>Low sugar</source>
            <translation>저당</translation>
        </message>
        <message>
            <source>Citrus</source>
            <translation>감귤</translation>
        </message>
        <message>
            <source>Mushrooms</source>
            <translation>버섯</translation>
        </message>
        <message>
            <source>For large groups</source>
            <translation>여럿이 먹는</translation>
        </message>
        <message>
            <source>Gluten free</source>
            <translation>글루텐 없음</translation>
        </message>
        <message>
            <source>High protein</source>
            <translation>고단백</translation>
        </message>
        <message>
            <source>Low calorie</source>
            <translation>저열량</translation>
        </message>
        <message>
            <source>Low fat</source>
            <translation>저지방</translation>
        </message>
        <message>
            <source>Low sodium</source>
            <translation>저염</translation>
        </message>
        <message>
            <source>Fish</source>
            <translation>생선</translation>
        </message>
        <message>
            <source>Seafood</source>
            <translation>해산물</translation>
        </message>
        <message>
            <source>Meat</source>
            <translation>고기</translation>
        </message>
        <message>
            <source>Beef</source>
            <translation>소고기</translation>
        </message>
        <message>
            <source>Pork</source>
            <translation>돼지고기</translation>
        </message>
        <message>
            <source>Chicken</source>
            <translation>닭고기</translation>
        </message>
        <message>
            <source>Poultry</source>
            <translation>닭·오리</translation>
        </message>
        <message>
            <source>Fruit</source>
            <translation>과일</translation>
        </message>
        <message>
            <source>15 minutes or less</source>
            <translation>15분 이내</translation>
        </message>
        <message>
            <source>30 minutes or less</source>
            <translation>30분 이내</translation>
        </message>
        <message>
            <source>60 minutes or less</source>
            <translation>60분 이내</translation>
        </message>
        <message>
            <source>4 hours or less</source>
            <translation>4시간 이내</translation>
        </message>
        <message>
            <source>5 ingredients or less</source>
            <translation>재료 5가지 이하</translation>
        </message>
        <message>
            <source>3 steps or less</source>
            <translation>3단계 이하</translation>
        </message>
        <message>
            <source>Asian</source>
            <translation>아시아</translation>
        </message>
        <message>
            <source>European</source>
            <translation>유럽</translation>
        </message>
        <message>
            <source>North American</source>
            <translation>북미</translation>
        </message>
        <message>
            <source>South American</source>
            <translation>남미</translation>
        </message>
        <message>
            <source>Middle Eastern</source>
            <translation>중동</translation>
        </message>
        <message>
            <source>Dinner</source>
            <translation>저녁</translation>
        </message>
    </context>
    <context>
        <name>hankki::TasteSliders</name>
        <message>
            <source>never</source>
            <translation>절대 아님</translation>
        </message>
        <message>
            <source>rather not</source>
            <translation>별로</translation>
        </message>
        <message>
            <source>neutral</source>
            <translation>상관없음</translation>
        </message>
        <message>
            <source>like it</source>
            <translation>좋아함</translation>
        </message>
        <message>
            <source>love it</source>
            <translation>아주 좋아함</translation>
        </message>
        <message>
            <source>%1 · set by you</source>
            <translation>%1 · 직접 정함</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>What the shop believes of %1</source>
            <translation>상점이 생각하는 %1</translation>
        </message>
        <message>
            <source>The shop does not know your taste yet. Rate some recipes, and what it believes will stand here.</source>
            <translation>상점이 아직 입맛을 몰라요. 별점을 남기면 상점의 생각이 여기에 보여요.</translation>
        </message>
        <message>
            <source>What the shop believes that you like. Move a slider, and what is made for you is put in a new order at once.</source>
            <translation>상점이 생각하는 내 입맛이에요. 막대를 움직이면 추천 순서가 바로 바뀌어요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ThemesView</name>
        <message>
            <source>What will it be today?</source>
            <translation>오늘은 어떤 한 끼가 좋을까요?</translation>
        </message>
        <message>
            <source>Refresh all themes</source>
            <translation>테마 모두 새로</translation>
        </message>
        <message>
            <source>Forget what I chose</source>
            <translation>고른 것 지우기</translation>
        </message>
    </context>
    <context>
        <name>hankki::VisitRow</name>
        <message>
            <source>As it was</source>
            <translation>그때 그대로</translation>
        </message>
        <message>
            <source>Opens what was shown then, beside what would be shown now</source>
            <translation>그때 보여 준 것을 지금 보여 줄 것과 나란히 엽니다</translation>
        </message>
    </context>
    <context>
        <name>hankki::WhySection</name>
        <message>
            <source>Why is it here?</source>
            <translation>왜 추천했나요?</translation>
        </message>
        <message>
            <source>Asking the model what it would be without…</source>
            <translation>그 별점이 없다면 어땠을지 모델에 묻는 중…</translation>
        </message>
    </context>
    <context>
        <name>hankki::ChecksView</name>
        <message>
            <source>nothing to judge</source>
            <translation>판정할 것 없음</translation>
        </message>
        <message>
            <source>No such slice has %1 users.</source>
            <translation>사용자가 %1명인 해당 구간이 없습니다.</translation>
        </message>
        <message>
            <source>The lowest is %1 with %2; the bound is %3.</source>
            <translation>가장 낮은 것은 %1(%2)이고 기준은 %3입니다.</translation>
        </message>
        <message>
            <source>passes</source>
            <translation>통과</translation>
        </message>
        <message>
            <source>fails</source>
            <translation>탈락</translation>
        </message>
        <message>
            <source>Reading suites</source>
            <translation>검사 묶음 읽는 중</translation>
        </message>
        <message>
            <source>Saving a suite</source>
            <translation>검사 묶음 저장 중</translation>
        </message>
        <message>
            <source>Judging runs by slices</source>
            <translation>구간별로 실행 판정 중</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>판정 안 됨</translation>
        </message>
        <message>
            <source>The whole suite</source>
            <translation>묶음 전체</translation>
        </message>
        <message>
            <source>Judge the others: %1</source>
            <translation>나머지 판정: %1</translation>
        </message>
        <message>
            <source>Here runs pass or fail a saved suite of checks: that cold users get at least .9 of the mean, that no cuisine falls below .7 of it.</source>
            <translation>저장한 검사 묶음으로 실행을 통과나 탈락으로 판정합니다. 이력이 짧은 사용자가 평균의 0.9 이상을 얻는지, 어느 요리권도 평균의 0.7 밑으로 떨어지지 않는지 따위입니다.</translation>
        </message>
        <message>
            <source>New suite</source>
            <translation>새 검사 묶음</translation>
        </message>
        <message>
            <source>Their lists are being made and judged.</source>
            <translation>목록을 만들어 판정하고 있습니다.</translation>
        </message>
        <message>
            <source>Check a trained run, to judge it by the suite.</source>
            <translation>이 묶음으로 판정하려면 학습된 실행을 체크하세요.</translation>
        </message>
        <message>
            <source>Here runs pass or fail the suite&apos;s checks.</source>
            <translation>실행이 이 묶음의 검사를 통과하는지 보입니다.</translation>
        </message>
        <message>
            <source>Judge the checked runs: %1</source>
            <translation>체크한 실행 판정: %1</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>검사 묶음</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>suite “%1”</source>
            <translation>검사 묶음 “%1”</translation>
        </message>
    </context>
    <context>
        <name>hankki::ImportListsDialog</name>
        <message>
            <source>Choose a file of lists first.</source>
            <translation>먼저 목록 파일을 고르세요.</translation>
        </message>
        <message>
            <source>Type a name first.</source>
            <translation>먼저 이름을 입력하세요.</translation>
        </message>
        <message>
            <source>Import a run&apos;s lists</source>
            <translation>실행의 목록 가져오기</translation>
        </message>
        <message>
            <source>A table with a row an entry: user, item, and rank or score. It becomes a run of the chosen split, with the same metrics and tests as the runs trained here.</source>
            <translation>항목마다 한 줄인 표입니다. 사용자, 항목, 그리고 순위나 점수가 있어야 합니다. 고른 분할의 실행이 되어 여기서 학습한 실행과 같은 지표와 검정을 받습니다.</translation>
        </message>
        <message>
            <source>Name of the model</source>
            <translation>모델 이름</translation>
        </message>
        <message>
            <source>Lists for the test part</source>
            <translation>테스트 부분의 목록</translation>
        </message>
        <message>
            <source>Lists for the validation part, if there are any</source>
            <translation>검증 부분의 목록(있는 경우)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>고르기…</translation>
        </message>
        <message>
            <source>Leave out what a list must not have, and count it</source>
            <translation>목록에 있으면 안 되는 것은 빼고 세기</translation>
        </message>
        <message>
            <source>Items that the user has in an earlier part or in the list already, and items that the split does not have. Otherwise the first of them ends the import.</source>
            <translation>사용자가 앞 부분이나 목록에 이미 가진 항목과 분할에 없는 항목입니다. 체크하지 않으면 처음 나온 것에서 가져오기가 끝납니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>가져오기</translation>
        </message>
        <message>
            <source>The lists are being imported.</source>
            <translation>목록을 가져오는 중입니다.</translation>
        </message>
        <message>
            <source>Importing lists</source>
            <translation>목록 가져오는 중</translation>
        </message>
        <message>
            <source>Type lengths from 1 to 1,000 with commas between them, each once.</source>
            <translation>1부터 1,000까지의 길이를 쉼표로 나누어 한 번씩 입력하세요.</translation>
        </message>
        <message>
            <source>Lengths of lists to judge</source>
            <translation>평가할 목록 길이</translation>
        </message>
        <message>
            <source>10, 20, as far as the lists go</source>
            <translation>10, 20(목록이 닿는 데까지)</translation>
        </message>
    </context>
    <context>
        <name>hankki::SeedsView</name>
        <message>
            <source>Without a baseline</source>
            <translation>기준 없음</translation>
        </message>
        <message>
            <source>Tests that are made together: %1 (%2).</source>
            <translation>함께 하는 검정: %1개(%2).</translation>
        </message>
        <message>
            <source>Left out: %1.</source>
            <translation>제외: %1.</translation>
        </message>
        <message>
            <source>Against %1</source>
            <translation>%1 대비</translation>
        </message>
        <message>
            <source>Grouping runs</source>
            <translation>실행 묶는 중</translation>
        </message>
        <message>
            <source>Here runs that differ by their seeds alone stand as one, their mean with a band. Check trained runs.</source>
            <translation>시드만 다른 실행을 하나로 묶어 평균과 신뢰 구간을 보입니다. 학습된 실행을 체크하세요.</translation>
        </message>
        <message>
            <source>The band has both the users&apos; and the seeds&apos; variance in it; of a single run nobody knows what its seed gave.</source>
            <translation>신뢰 구간에는 사용자와 시드의 분산이 모두 들어 있습니다. 실행이 하나뿐이면 시드의 몫은 알 수 없습니다.</translation>
        </message>
        <message>
            <source>The band has both the users&apos; and the seeds&apos; variance in it.</source>
            <translation>신뢰 구간에는 사용자와 시드의 분산이 모두 들어 있습니다.</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>Groups of runs</source>
            <translation>실행 묶음</translation>
        </message>
        <message>
            <source>On this split</source>
            <translation>이 분할에서</translation>
        </message>
        <message numerus="yes">
            <source>Over %n fold(s)</source>
            <translation>
                <numerusform>폴드 %n개에 걸쳐</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Over %n split seed(s)</source>
            <translation>
                <numerusform>분할 시드 %n개에 걸쳐</numerusform>
            </translation>
        </message>
        <message>
            <source>Splits</source>
            <translation>분할</translation>
        </message>
        <message>
            <source>The band has the variance of users, folds and seeds in it, that of folds corrected for training parts that overlap.</source>
            <translation>띠에는 사용자, 폴드, 시드의 분산이 모두 들어 있고, 폴드의 분산은 학습 부분이 겹치는 만큼 보정했습니다.</translation>
        </message>
        <message>
            <source>The band has the variance of users, splits and seeds in it, that of splits corrected for training parts that overlap.</source>
            <translation>띠에는 사용자, 분할, 시드의 분산이 모두 들어 있고, 분할의 분산은 학습 부분이 겹치는 만큼 보정했습니다.</translation>
        </message>
        <message>
            <source>%1 of %2 folds have runs.</source>
            <translation>폴드 %2개 가운데 %1개에 실행이 있습니다.</translation>
        </message>
        <message>
            <source>Models that lack a split are compared on the splits that both have.</source>
            <translation>분할이 빠진 모델은 둘 다 있는 분할에서 비교합니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ServeDialog</name>
        <message>
            <source>Selected runs of other splits, left out: %1.</source>
            <translation>선택했지만 다른 분할이라 제외한 실행: %1개.</translation>
        </message>
        <message>
            <source>Wait until the runs are ranked.</source>
            <translation>실행의 순위가 매겨질 때까지 기다리세요.</translation>
        </message>
        <message>
            <source>Left out: runs %1.</source>
            <translation>제외한 실행: %1.</translation>
        </message>
        <message>
            <source>Wait until the lists are stored.</source>
            <translation>목록이 저장될 때까지 기다리세요.</translation>
        </message>
        <message>
            <source>The runs could not be ranked.</source>
            <translation>실행의 순위를 매길 수 없었습니다.</translation>
        </message>
        <message>
            <source>Ranking runs</source>
            <translation>실행 순위 매기는 중</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Served</source>
            <translation>제공</translation>
        </message>
        <message>
            <source>Prior</source>
            <translation>사전분포</translation>
        </message>
        <message>
            <source>Where a blend of the models begins: the Beta distribution of each one&apos;s chance</source>
            <translation>모델을 섞을 때의 시작점: 각 모델 확률의 베타 분포</translation>
        </message>
        <message>
            <source>Beta(%1, %2)</source>
            <translation>베타(%1, %2)</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>Ranked by the validation part.</source>
            <translation>검증 부분으로 순위를 매겼습니다.</translation>
        </message>
        <message>
            <source>Ranked by the test part: no run has values of the validation part.</source>
            <translation>검증 부분의 값이 있는 실행이 없어 테스트 부분으로 순위를 매겼습니다.</translation>
        </message>
        <message>
            <source>Storing lists to serve</source>
            <translation>제공할 목록 저장 중</translation>
        </message>
        <message>
            <source>Choose models to serve</source>
            <translation>제공할 모델 고르기</translation>
        </message>
        <message>
            <source>The best</source>
            <translation>상위</translation>
        </message>
        <message>
            <source>by</source>
            <translation>기준 지표</translation>
        </message>
        <message>
            <source>How many models</source>
            <translation>모델 수</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Runs that could be served</source>
            <translation>제공할 수 있는 실행</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Serve these</source>
            <translation>이 모델들 제공</translation>
        </message>
        <message>
            <source>ranked by</source>
            <translation>순위 지표</translation>
        </message>
        <message>
            <source>The best ones</source>
            <translation>가장 좋은 것</translation>
        </message>
        <message numerus="yes">
            <source>%n selected run(s)</source>
            <translation>
                <numerusform>선택한 실행 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hankki::SuiteDialog</name>
        <message>
            <source>Write a check a line.</source>
            <translation>한 줄에 검사 하나씩 적으세요.</translation>
        </message>
        <message>
            <source>Type a name first.</source>
            <translation>먼저 이름을 입력하세요.</translation>
        </message>
        <message>
            <source>New suite of checks</source>
            <translation>새 검사 묶음</translation>
        </message>
        <message>
            <source>Name of the suite</source>
            <translation>검사 묶음 이름</translation>
        </message>
        <message>
            <source>A check a line: by history, age, popularity, cuisine or shown; which slices, * for each; and the least value of a metric, or its share of the mean over all users</source>
            <translation>한 줄에 검사 하나: history, age, popularity, cuisine, shown 가운데 무엇으로 나누는지, 어느 구간인지(*는 모두), 그리고 지표의 최솟값이나 전체 사용자 평균에 대한 비율</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
    </context>
    <context>
        <name>hankki::ExperimentsView</name>
        <message>
            <source>%1 of %2</source>
            <translation>%2 중 %1</translation>
        </message>
        <message>
            <source>Experiments</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>번호</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>환경</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Played live so far, of those that a replication has</source>
            <translation>반복 하나의 방문 가운데 지금까지 실시간으로 진행한 수</translation>
        </message>
        <message>
            <source>Replications</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>That are stored, of those that were asked for</source>
            <translation>요청한 반복 가운데 저장된 수</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>만든 때</translation>
        </message>
        <message>
            <source>Choose an experiment first.</source>
            <translation>먼저 실험을 고르세요.</translation>
        </message>
        <message>
            <source>It is being played; wait for it, or pause it.</source>
            <translation>진행 중입니다. 기다리거나 일시 정지하세요.</translation>
        </message>
        <message>
            <source>It goes on already.</source>
            <translation>이미 진행 중입니다.</translation>
        </message>
        <message>
            <source>Nothing of it is missing.</source>
            <translation>빠진 것이 없습니다.</translation>
        </message>
        <message>
            <source>It is being played; pause or cancel it first.</source>
            <translation>진행 중입니다. 먼저 일시 정지하거나 취소하세요.</translation>
        </message>
        <message>
            <source>Replications of %1</source>
            <translation>%1의 반복</translation>
        </message>
        <message>
            <source>Rename the experiment</source>
            <translation>실험 이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Renaming the experiment</source>
            <translation>실험 이름을 바꾸는 중</translation>
        </message>
        <message>
            <source>experiment #%1</source>
            <translation>실험 #%1</translation>
        </message>
        <message>
            <source>Here is every simulation of this workspace, with all that it depends on: to be opened, gone on with, or run again to the same bytes.</source>
            <translation>이 작업 공간의 모든 시뮬레이션이 그 조건과 함께 여기 있습니다. 열거나, 이어서 하거나, 같은 결과가 나오도록 다시 실행할 수 있습니다.</translation>
        </message>
        <message>
            <source>New simulation</source>
            <translation>새 시뮬레이션</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>이어서 하기</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>이름 바꾸기…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>log %1</source>
            <translation>로그 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s)</source>
            <translation>
                <numerusform>모델 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n arm(s)</source>
            <translation>
                <numerusform>팔 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>waits</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>goes on</source>
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
            <source>stopped</source>
            <translation>멈춤</translation>
        </message>
    </context>
    <context>
        <name>hankki::StoredExperiments</name>
        <message>
            <source>Reading the experiments</source>
            <translation>실험을 읽는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunMarks</name>
        <message>
            <source>Writing on run #%1</source>
            <translation>실행 #%1에 적는 중</translation>
        </message>
        <message>
            <source>Name, tags and note…</source>
            <translation>이름, 태그, 메모…</translation>
        </message>
        <message>
            <source>Take out of the archive</source>
            <translation>보관함에서 꺼내기</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>보관</translation>
        </message>
        <message>
            <source>what stood on run #%1</source>
            <translation>실행 #%1에 적혀 있던 내용</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunMarksDialog</name>
        <message>
            <source>Run #%1</source>
            <translation>실행 #%1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>with commas between them</source>
            <translation>쉼표로 구분</translation>
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
        <name>hankki::ReportDialog</name>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
            <translation>그림 (*.png *.jpg *.jpeg *.svg)</translation>
        </message>
        <message>
            <source>Choose at least one section.</source>
            <translation>한 부분 이상 고르십시오.</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>폴더를 고르십시오.</translation>
        </message>
        <message>
            <source>Only an HTML report has a style sheet.</source>
            <translation>스타일 시트는 HTML 보고서에만 있습니다.</translation>
        </message>
        <message>
            <source>The folder has a report already (%1). Its files would be replaced.</source>
            <translation>이 폴더에 보고서가 이미 있습니다(%1). 그 파일들이 바뀝니다.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>바꾸기</translation>
        </message>
        <message>
            <source>Style sheets (*.css)</source>
            <translation>스타일 시트 (*.css)</translation>
        </message>
        <message>
            <source>Style sheet</source>
            <translation>스타일 시트</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>보고서</translation>
        </message>
        <message>
            <source>What the report says, in this order: drag to move, uncheck to leave out. A section of which there is nothing is left out by itself.</source>
            <translation>보고서의 내용과 순서입니다. 끌어서 옮기고, 체크를 풀면 빠집니다. 내용이 없는 부분은 저절로 빠집니다.</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>위로</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>아래로</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>폴더</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>고르기…</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>로고</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Write the report</source>
            <translation>보고서 쓰기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Tables for a spreadsheet have no logo.</source>
            <translation>스프레드시트용 표에는 로고가 없습니다.</translation>
        </message>
        <message>
            <source>Runs are tested by</source>
            <translation>실행을 견주는 검정</translation>
        </message>
        <message>
            <source>t</source>
            <translation>t</translation>
        </message>
        <message>
            <source>Wilcoxon</source>
            <translation>윌콕슨</translation>
        </message>
        <message>
            <source>Randomisation</source>
            <translation>무작위화</translation>
        </message>
        <message>
            <source>Choose at least one run.</source>
            <translation>실행을 하나 이상 고르세요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::ReportWriting</name>
        <message>
            <source>Making a report</source>
            <translation>보고서를 만드는 중</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>보고서를 쓰는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunDetailsDialog</name>
        <message>
            <source>Reading a run</source>
            <translation>실행을 읽는 중</translation>
        </message>
        <message>
            <source>Run #%1</source>
            <translation>실행 #%1</translation>
        </message>
        <message>
            <source>Runs #%1 and #%2</source>
            <translation>실행 #%1, #%2</translation>
        </message>
        <message>
            <source>Train again</source>
            <translation>다시 학습</translation>
        </message>
        <message>
            <source>The same request on the same split: the numbers come out the same</source>
            <translation>같은 분할에서 같은 요청: 같은 수치가 나옵니다</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>자세히</translation>
        </message>
        <message>
            <source>Lineage</source>
            <translation>계보</translation>
        </message>
    </context>
    <context>
        <name>hankki::KioskDialog</name>
        <message>
            <source>Kiosk</source>
            <translation>키오스크</translation>
        </message>
        <message>
            <source>The shop as a kiosk</source>
            <translation>상점을 키오스크로</translation>
        </message>
        <message>
            <source>The shop fills the screen, without menus, without the x-ray and without what only you do: visits, marks and resets. Visitors can sign up and in, rate and look around.</source>
            <translation>상점이 화면을 가득 채웁니다. 메뉴도, 엑스레이도, 시연자만 하는 일(둘러보기, 표시, 되돌리기)도 보이지 않습니다. 손님은 가입하고 들어와 별점을 남기며 둘러볼 수 있어요.</translation>
        </message>
        <message>
            <source>The only way out; remember it:</source>
            <translation>나가는 방법은 이것뿐이니 기억해 두세요:</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShopStory</name>
        <message>
            <source>Guest</source>
            <translation>길손</translation>
        </message>
        <message>
            <source>Before the story</source>
            <translation>이야기 전</translation>
        </message>
        <message>
            <source>The demo is open for reading. The story needs to write: it is reset first.</source>
            <translation>데모가 읽기 전용으로 열려 있습니다. 이야기는 기록이 필요하므로 먼저 초기화합니다.</translation>
        </message>
        <message>
            <source>The workspace is open for reading, and the story needs to write.</source>
            <translation>작업 공간이 읽기 전용으로 열려 있는데, 이야기는 기록이 필요합니다.</translation>
        </message>
        <message>
            <source>Reset and play</source>
            <translation>초기화하고 재생</translation>
        </message>
        <message>
            <source>The story is over, and the shop is as it was before.</source>
            <translation>이야기가 끝났고, 상점은 전과 같습니다.</translation>
        </message>
        <message>
            <source>The story is over. Others used the shop meanwhile, so nothing was taken back.</source>
            <translation>이야기가 끝났습니다. 그동안 다른 사람이 상점을 썼으므로 아무것도 되돌리지 않았습니다.</translation>
        </message>
        <message>
            <source>Keep what it did</source>
            <translation>이야기의 결과 남기기</translation>
        </message>
        <message>
            <source>Take all of it back</source>
            <translation>모두 되돌리기</translation>
        </message>
    </context>
    <context>
        <name>hankki::StoryStrip</name>
        <message>
            <source>Somebody new</source>
            <translation>새 손님</translation>
        </message>
        <message>
            <source>Nobody knows this visitor: no history, not one rating. They sign up and tell a cuisine that they like.</source>
            <translation>이 손님에 대해서는 아무것도 모릅니다. 이력도 평점도 없습니다. 가입하면서 좋아하는 요리 하나를 알려 줍니다.</translation>
        </message>
        <message>
            <source>Five themes</source>
            <translation>다섯 가지 테마</translation>
        </message>
        <message>
            <source>Without history there is nothing to recommend by, so the shop shows themes, in each of them first what is near the taste that was told.</source>
            <translation>이력이 없으면 추천할 근거가 없으므로 상점은 테마를 보여 줍니다. 각 테마에서는 알려 준 취향에 가까운 것이 먼저 나옵니다.</translation>
        </message>
        <message>
            <source>Ten ratings</source>
            <translation>평점 열 개</translation>
        </message>
        <message>
            <source>The visitor rates what they know. Each rating is stored at once, and the banner counts how many are still needed.</source>
            <translation>손님이 아는 요리에 평점을 줍니다. 평점은 바로 저장되고, 몇 개가 더 필요한지 배너에 표시됩니다.</translation>
        </message>
        <message>
            <source>Made for you</source>
            <translation>맞춤 추천</translation>
        </message>
        <message>
            <source>Each model works out a list from these ratings. A bandit fills the ten places from the lists, one after another.</source>
            <translation>모델마다 이 평점으로 목록을 만듭니다. 밴딧이 그 목록들에서 열 자리를 하나씩 채웁니다.</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>What is at hand, and an hour at most: filters act on each model's list before they are blended, and say how many recipes are left.</source>
            <translation>가지고 있는 재료와 한 시간 이내: 필터는 섞기 전에 각 모델의 목록에 적용되고, 레시피가 몇 개 남는지 알려 줍니다.</translation>
        </message>
        <message>
            <source>X-ray</source>
            <translation>엑스레이</translation>
        </message>
        <message>
            <source>On each card the model that filled the place, how probable that was, and its rank in every model. At the right, the bandit live.</source>
            <translation>카드마다 자리를 채운 모델과 그 확률, 모델별 순위가 보입니다. 오른쪽은 실시간 밴딧입니다.</translation>
        </message>
        <message>
            <source>A rating counts</source>
            <translation>평점 하나의 효과</translation>
        </message>
        <message>
            <source>Five stars are a success of the model that put the recipe there. The panel says what this one rating did to its chance and its traffic.</source>
            <translation>별 다섯 개는 그 레시피를 내놓은 모델의 성공입니다. 이 평점 하나로 확률과 트래픽이 어떻게 바뀌었는지 패널에 나옵니다.</translation>
        </message>
        <message>
            <source>Traffic shifts</source>
            <translation>트래픽 이동</translation>
        </message>
        <message>
            <source>Visitors come by themselves, and like what they chose in the test part of the data. The models that serve them better get more of the traffic.</source>
            <translation>자동 방문자들이 와서 데이터의 테스트 부분에서 고른 것을 좋아합니다. 더 잘 추천하는 모델이 더 많은 트래픽을 받습니다.</translation>
        </message>
        <message>
            <source>See how it works</source>
            <translation>어떻게 작동하는지 보기</translation>
        </message>
        <message numerus="yes">
            <source>Somebody new, ten ratings, and what models and bandit make of them: %n steps, after which the shop is as it was.</source>
            <translation>
                <numerusform>새 손님과 평점 열 개, 그리고 모델과 밴딧이 하는 일을 %n단계로 보여 주고, 끝나면 상점을 전과 같이 되돌립니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>%2단계 중 %1단계</translation>
        </message>
        <message>
            <source>Go on by hand</source>
            <translation>직접 넘기기</translation>
        </message>
        <message>
            <source>Go on by itself</source>
            <translation>자동으로 넘기기</translation>
        </message>
        <message>
            <source>Play the story</source>
            <translation>이야기 재생</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>다음</translation>
        </message>
        <message>
            <source>End the story</source>
            <translation>이야기 끝내기</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>속도</translation>
        </message>
        <message>
            <source>%1 s a step</source>
            <translation>단계당 %1초</translation>
        </message>
    </context>
    <context>
        <name>hankki::Demonstrator</name>
        <message>
            <source>Batches</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>For the demonstrator</source>
            <translation>시연자용</translation>
        </message>
        <message>
            <source>Play the story</source>
            <translation>이야기 재생</translation>
        </message>
        <message>
            <source>Time machine</source>
            <translation>타임머신</translation>
        </message>
        <message>
            <source>Two shops side by side</source>
            <translation>두 상점 나란히 보기</translation>
        </message>
        <message>
            <source>Record a demo</source>
            <translation>데모 녹화</translation>
        </message>
        <message>
            <source>Play a recording…</source>
            <translation>녹화 재생…</translation>
        </message>
        <message>
            <source>Settings of the shop…</source>
            <translation>가게 설정…</translation>
        </message>
    </context>
    <context>
        <name>hankki::PastFaces</name>
        <message>
            <source>Somebody who is gone</source>
            <translation>없어진 사람</translation>
        </message>
        <message>
            <source>User %1</source>
            <translation>사용자 %1</translation>
        </message>
        <message>
            <source>not in the data any more</source>
            <translation>더 이상 데이터에 없음</translation>
        </message>
        <message>
            <source>today at %1</source>
            <translation>오늘은 %1번째</translation>
        </message>
        <message>
            <source>not today</source>
            <translation>오늘은 없음</translation>
        </message>
        <message>
            <source>then at %1</source>
            <translation>그때 %1번째</translation>
        </message>
        <message>
            <source>new</source>
            <translation>새로 나옴</translation>
        </message>
        <message numerus="yes">
            <source>%n recipe(s)</source>
            <translation>
                <numerusform>레시피 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n success(es)</source>
            <translation>
                <numerusform>성공 %n번</numerusform>
            </translation>
        </message>
        <message>
            <source>refined right after</source>
            <translation>바로 뒤에 조건을 바꿈</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>그때 그대로</translation>
        </message>
        <message>
            <source>Served by a batch that is gone</source>
            <translation>없어진 배치가 서비스함</translation>
        </message>
        <message>
            <source>Served by %1</source>
            <translation>%1 서비스</translation>
        </message>
        <message>
            <source>Recipe %1</source>
            <translation>레시피 %1</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>오늘</translation>
        </message>
        <message>
            <source>Served by %1, and by what is known of them now</source>
            <translation>%1 서비스, 지금 아는 것에 따라</translation>
        </message>
        <message>
            <source>Nothing is left that they could be shown.</source>
            <translation>더 보여 줄 것이 없습니다.</translation>
        </message>
        <message>
            <source>Today there is no answer: %1.</source>
            <translation>오늘은 답이 없습니다: %1.</translation>
        </message>
    </context>
    <context>
        <name>hankki::PastRoom</name>
        <message>
            <source>Nobody was shown anything yet. Each visit stands here once somebody was.</source>
            <translation>아직 아무에게도 보여 준 것이 없습니다. 누군가 방문하면 여기에 나옵니다.</translation>
        </message>
        <message>
            <source>No visitor has come by themselves yet.</source>
            <translation>아직 자동 방문자가 없습니다.</translation>
        </message>
        <message>
            <source>Any visit as it was, beside what would be shown today.</source>
            <translation>지난 방문을 그때 그대로, 오늘 보여 줄 것과 나란히 봅니다.</translation>
        </message>
        <message>
            <source>Time machine</source>
            <translation>타임머신</translation>
        </message>
        <message>
            <source>People</source>
            <translation>사람</translation>
        </message>
        <message>
            <source>Autopilot</source>
            <translation>자동 방문자</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>방문</translation>
        </message>
        <message>
            <source>Back to the shop</source>
            <translation>상점으로</translation>
        </message>
    </context>
    <context>
        <name>hankki::DemoRecorder</name>
        <message>
            <source>Recording</source>
            <translation>녹화</translation>
        </message>
        <message>
            <source>Save the recording</source>
            <translation>녹화 저장</translation>
        </message>
        <message>
            <source>Demos (*.jsonl)</source>
            <translation>데모 (*.jsonl)</translation>
        </message>
        <message>
            <source>Play a recording</source>
            <translation>녹화 재생</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) were played again</source>
            <translation>
                <numerusform>방문 %n번을 다시 재생했습니다</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, each with the same lists.</source>
            <translation>%1. 목록이 모두 같습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%1; %n came out otherwise.</source>
            <translation>
                <numerusform>%1. %n번은 다르게 나왔습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Playing %1</source>
            <translation>%1 재생 중</translation>
        </message>
        <message>
            <source>The recording was stopped, and the shop is as it was before.</source>
            <translation>재생을 멈췄습니다. 가게는 전과 같습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
    </context>
    <context>
        <name>hankki::RecordingStrip</name>
        <message>
            <source>Stop and save…</source>
            <translation>멈추고 저장…</translation>
        </message>
        <message>
            <source>A demo is recorded: all that people do in the shop, for %1.</source>
            <translation>데모를 녹화하는 중: 상점에서 하는 모든 일, %1 지남.</translation>
        </message>
        <message>
            <source>A demo is played again.</source>
            <translation>데모를 다시 재생하는 중입니다.</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>저장하지 않기</translation>
        </message>
    </context>
    <context>
        <name>hankki::TwoShopsRoom</name>
        <message>
            <source>The blend</source>
            <translation>혼합</translation>
        </message>
        <message>
            <source>No model has a list for this person yet.</source>
            <translation>아직 이 사람의 목록을 가진 모델이 없습니다.</translation>
        </message>
        <message>
            <source>All of its list was shown. Count anew to begin again.</source>
            <translation>목록을 모두 보여 주었습니다. 다시 시작하려면 새로 세세요.</translation>
        </message>
        <message>
            <source>also there, at %1; a click counts %2 here</source>
            <translation>저쪽에도 %1번째, 클릭은 이쪽에 %2</translation>
        </message>
        <message>
            <source>For %1. Click what you would take: what both have is shared by how high each has it, as if they were one interleaved list. Nothing of it is stored.</source>
            <translation>%1님의 두 상점입니다. 고르고 싶은 것을 클릭하세요. 양쪽에 다 있는 것은 인터리빙한 한 목록에서처럼 순위에 따라 나눕니다. 저장되지는 않습니다.</translation>
        </message>
        <message>
            <source>They are for somebody: sign in, or visit a user of the data, and come back.</source>
            <translation>누군가를 위한 상점입니다. 로그인하거나 데이터의 사용자를 방문한 뒤 다시 오세요.</translation>
        </message>
        <message>
            <source>No visit is over yet.</source>
            <translation>아직 끝난 방문이 없습니다.</translation>
        </message>
        <message>
            <source>%1 %2 : %3 %4</source>
            <translation>%1 %2 : %3 %4</translation>
        </message>
        <message numerus="yes">
            <source>This visit: %1 : %2 of the credit of %n click(s).</source>
            <translation>
                <numerusform>이번 방문: 클릭 %n번의 몫 %1 : %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s), %1 even; sign test: p = %2.</source>
            <translation>
                <numerusform>방문 %n번, 무승부 %1번, 부호 검정 p = %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Two shops side by side</source>
            <translation>두 상점 나란히 보기</translation>
        </message>
        <message>
            <source>Back to the shop</source>
            <translation>상점으로</translation>
        </message>
        <message>
            <source>Next visit</source>
            <translation>다음 방문</translation>
        </message>
        <message>
            <source>This one counts for whoever has more of the credit; then the next ten</source>
            <translation>이번 방문은 몫이 더 큰 쪽의 승리로 세고, 다음 열 개를 보여 줍니다</translation>
        </message>
        <message>
            <source>Count anew</source>
            <translation>새로 세기</translation>
        </message>
        <message>
            <source>First shop</source>
            <translation>첫째 상점</translation>
        </message>
        <message>
            <source>Other shop</source>
            <translation>둘째 상점</translation>
        </message>
    </context>
    <context>
        <name>hankki::CurveNotes</name>
        <message>
            <source>The note is changed.</source>
            <translation>메모를 고쳤습니다.</translation>
        </message>
        <message>
            <source>Note at epoch %1</source>
            <translation>에포크 %1의 메모</translation>
        </message>
        <message>
            <source>The note is written.</source>
            <translation>메모를 썼습니다.</translation>
        </message>
        <message>
            <source>Writing a note</source>
            <translation>메모 쓰는 중</translation>
        </message>
        <message>
            <source>Note at epoch %1 of %2</source>
            <translation>%2의 에포크 %1에 메모</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>Reading notes</source>
            <translation>메모 읽는 중</translation>
        </message>
        <message>
            <source>Note at an epoch</source>
            <translation>에포크에 메모</translation>
        </message>
        <message>
            <source>a note on a curve</source>
            <translation>곡선의 메모</translation>
        </message>
    </context>
    <context>
        <name>hankki::NoteDialog</name>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
    </context>
    <context>
        <name>hankki::SavePlots</name>
        <message>
            <source>Saving plots</source>
            <translation>그림 저장 중</translation>
        </message>
        <message numerus="yes">
            <source>Saved %n plot(s) in %1: %2</source>
            <translation>
                <numerusform>그림 %n개를 %1에 저장했습니다: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Plot</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>폴더에서 보기</translation>
        </message>
        <message>
            <source>Nothing is saved yet: %1 has these files already: %2</source>
            <translation>아직 저장하지 않았습니다. %1에 이미 있는 파일: %2</translation>
        </message>
        <message>
            <source>Replace them</source>
            <translation>바꾸기</translation>
        </message>
        <message>
            <source>No plot is shown here.</source>
            <translation>여기에는 보이는 그림이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::CurveNotesMenu</name>
        <message>
            <source>Change the note…</source>
            <translation>메모 고치기…</translation>
        </message>
        <message>
            <source>Remove the note</source>
            <translation>메모 지우기</translation>
        </message>
        <message>
            <source>Note at an epoch…</source>
            <translation>에포크에 메모…</translation>
        </message>
        <message>
            <source>%1, epoch %2: %3</source>
            <translation>%1, 에포크 %2: %3</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>메모</translation>
        </message>
    </context>
    <context>
        <name>hankki::OverlapView</name>
        <message>
            <source>Rank-biased overlap of the test lists, the first places counting most: 1 the same lists, 0 nothing in common.</source>
            <translation>테스트 목록의 순위 편향 겹침(RBO), 앞자리일수록 크게 셉니다: 1은 같은 목록, 0은 공통 항목 없음.</translation>
        </message>
        <message>
            <source>Overlap of lists</source>
            <translation>목록의 겹침</translation>
        </message>
        <message>
            <source>Overlap</source>
            <translation>겹침</translation>
        </message>
        <message>
            <source>Here stands how much runs recommend the same. Check two trained runs.</source>
            <translation>실행들이 얼마나 같은 것을 추천하는지 여기에 나옵니다. 학습된 실행 두 개를 선택하세요.</translation>
        </message>
        <message>
            <source>Their lists are being compared.</source>
            <translation>목록을 비교하고 있습니다.</translation>
        </message>
        <message>
            <source>Comparing lists</source>
            <translation>목록 비교 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::ScatterPlot</name>
        <message>
            <source>%1 against %2</source>
            <translation>%2 대비 %1</translation>
        </message>
        <message>
            <source>%1 (%2 from the baseline)</source>
            <translation>%1(기준선과 %2)</translation>
        </message>
        <message>
            <source>%1, the baseline</source>
            <translation>%1, 기준선</translation>
        </message>
        <message>
            <source>%1, pinned</source>
            <translation>%1, 고정됨</translation>
        </message>
        <message>
            <source>%1 (log)</source>
            <translation>%1(로그)</translation>
        </message>
    </context>
    <context>
        <name>hankki::TradeoffView</name>
        <message>
            <source>Trade-off</source>
            <translation>절충</translation>
        </message>
        <message>
            <source>Seeds as their mean</source>
            <translation>시드는 평균으로</translation>
        </message>
        <message>
            <source>Figure upwards</source>
            <translation>세로 값</translation>
        </message>
        <message>
            <source>Figure to the right</source>
            <translation>가로 값</translation>
        </message>
        <message>
            <source>less</source>
            <translation>작을</translation>
        </message>
        <message>
            <source>more</source>
            <translation>클</translation>
        </message>
        <message>
            <source>Dashed: the runs that no other one beats in both (the Pareto front). Better is %1 upwards and %2 to the right.</source>
            <translation>점선: 두 값 모두에서 다른 실행에 지지 않는 실행(파레토 경계). 세로는 %1수록, 가로는 %2수록 좋습니다.</translation>
        </message>
        <message>
            <source>%1, s</source>
            <translation>%1, 초</translation>
        </message>
        <message>
            <source>%1, %2 seeds</source>
            <translation>%1, 시드 %2개</translation>
        </message>
        <message>
            <source>Right: %1</source>
            <translation>오른쪽: %1</translation>
        </message>
        <message>
            <source>Up: %1</source>
            <translation>위: %1</translation>
        </message>
    </context>
    <context>
        <name>hankki::UserDialog</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>CSV로 저장</translation>
        </message>
        <message>
            <source>User</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Save the user&apos;s lists</source>
            <translation>사용자의 목록 저장</translation>
        </message>
        <message>
            <source>Lists of the first %1 of %2 runs</source>
            <translation>실행 %2개 중 앞 %1개의 목록</translation>
        </message>
        <message>
            <source>To find</source>
            <translation>찾을 것</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
        <message>
            <source>User %1</source>
            <translation>사용자 %1</translation>
        </message>
        <message>
            <source>Wait until the lists are made.</source>
            <translation>목록이 만들어질 때까지 기다리세요.</translation>
        </message>
        <message>
            <source>Making a user&apos;s lists</source>
            <translation>사용자의 목록 만드는 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::UserTableModel</name>
        <message>
            <source>Popularity</source>
            <translation>인기도</translation>
        </message>
        <message>
            <source>To find</source>
            <translation>찾을 것</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
        <message>
            <source>User</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Mean over the items to find: users who chose them in the training data</source>
            <translation>찾을 항목의 평균: 학습 데이터에서 고른 사용자 수</translation>
        </message>
    </context>
    <context>
        <name>hankki::UsersView</name>
        <message>
            <source>Groups of users</source>
            <translation>사용자 그룹</translation>
        </message>
        <message>
            <source>Show the user&apos;s lists</source>
            <translation>사용자의 목록 보기</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Popularity</source>
            <translation>인기도</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
        <message>
            <source>Each</source>
            <translation>한 명씩</translation>
        </message>
        <message>
            <source>%1 beside the baseline: better for %2 users, equal for %3, worse for %4</source>
            <translation>기준에 비해 %1: %2명에서 더 낫고, %3명에서 같고, %4명에서 더 못함</translation>
        </message>
        <message>
            <source>No recipe has a tag.</source>
            <translation>태그가 있는 레시피가 없습니다.</translation>
        </message>
        <message>
            <source>Cuisine</source>
            <translation>요리권</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Here stands what each user gets from each run, beside the baseline. Check two trained runs.</source>
            <translation>각 사용자가 실행마다 얻는 값이 기준과 나란히 여기에 나옵니다. 학습된 실행 두 개를 선택하세요.</translation>
        </message>
        <message>
            <source>The users are being read.</source>
            <translation>사용자를 읽고 있습니다.</translation>
        </message>
        <message>
            <source>Reading users</source>
            <translation>사용자 읽는 중</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>분포</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunTableTools</name>
        <message>
            <source>%1 archived</source>
            <translation>보관된 실행 %1개</translation>
        </message>
        <message>
            <source>Words, and conditions of any column, all of which a run has to have:
ndcg@10 &gt; 0.05
model = bpr
tag = serve
dimensions &gt;= 64
validation recall@10 &lt; 5%
name != &quot;first try&quot;
Signs are = != &lt; &lt;= &gt; &gt;=. A metric is the test part&apos;s unless “validation” stands before it.</source>
            <translation>실행이 모두 갖춰야 하는 낱말과, 어느 열에나 거는 조건:
ndcg@10 &gt; 0.05
model = bpr
tag = serve
dimensions &gt;= 64
validation recall@10 &lt; 5%
name != &quot;first try&quot;
기호는 = != &lt; &lt;= &gt; &gt;=입니다. 앞에 “validation”이 없으면 지표는 테스트 부분의 것입니다.</translation>
        </message>
        <message>
            <source>No groups</source>
            <translation>묶지 않음</translation>
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
            <source>Filter: bpr ndcg@10 &gt; 0.05</source>
            <translation>필터: bpr ndcg@10 &gt; 0.05</translation>
        </message>
        <message>
            <source>at epoch</source>
            <translation>에포크 지정</translation>
        </message>
        <message>
            <source>What the validation part said after this epoch. The test part was asked after the best and the last one alone.</source>
            <translation>이 에포크 뒤의 검증 결과입니다. 테스트는 최고 에포크와 마지막 에포크 뒤에만 했습니다.</translation>
        </message>
        <message>
            <source>Epoch</source>
            <translation>에포크</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>묶기</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>%1별</translation>
        </message>
        <message>
            <source>Runs that have the same of something stand together, the group with the best run first</source>
            <translation>같은 값을 가진 실행끼리 모아, 가장 좋은 실행이 있는 묶음부터 보여 줍니다</translation>
        </message>
        <message>
            <source>Runs of this split</source>
            <translation>이 분할의 실행</translation>
        </message>
        <message>
            <source>Runs of this data set</source>
            <translation>이 데이터셋의 실행</translation>
        </message>
        <message>
            <source>Runs of all data sets</source>
            <translation>모든 데이터셋의 실행</translation>
        </message>
        <message>
            <source>Whose runs</source>
            <translation>실행 범위</translation>
        </message>
        <message>
            <source>The table shows them all; only runs of one split are tested against each other, as the others were measured on other users and recipes</source>
            <translation>표에는 모두 나옵니다. 다른 분할의 실행은 다른 사용자와 레시피로 쟀으므로 한 분할의 실행끼리만 검정합니다</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunViewsButton</name>
        <message>
            <source>Reading the views</source>
            <translation>보기 읽는 중</translation>
        </message>
        <message>
            <source>As usual</source>
            <translation>기본 보기</translation>
        </message>
        <message>
            <source>Save as a view…</source>
            <translation>보기로 저장…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Save as a view</source>
            <translation>보기로 저장</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>보기의 이름</translation>
        </message>
        <message>
            <source>There is a view of that name. It will be what is shown now.</source>
            <translation>이 이름의 보기가 있습니다. 저장하면 지금 화면의 것으로 바뀝니다.</translation>
        </message>
        <message>
            <source>Saving the view</source>
            <translation>보기 저장 중</translation>
        </message>
        <message>
            <source>view “%1”</source>
            <translation>보기 “%1”</translation>
        </message>
        <message>
            <source>View: %1</source>
            <translation>보기: %1</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Columns, filter, order, groups, epoch and scope of this table under a name</source>
            <translation>이 표의 열, 필터, 순서, 그룹, 에포크, 범위를 이름으로 저장합니다</translation>
        </message>
    </context>
    <context>
        <name>hankki::AlertStrips</name>
        <message>
            <source>Stop the run</source>
            <translation>실행 멈추기</translation>
        </message>
        <message>
            <source>Run #%1: %2</source>
            <translation>실행 #%1: %2</translation>
        </message>
    </context>
    <context>
        <name>hankki::FigureDialog</name>
        <message>
            <source>Choose at least one run.</source>
            <translation>실행을 하나 이상 고르세요.</translation>
        </message>
        <message>
            <source>A figure shows at most %1 runs.</source>
            <translation>그림은 실행을 %1개까지 보여 줍니다.</translation>
        </message>
        <message>
            <source>This figure has no metric to choose.</source>
            <translation>이 그림에는 고를 지표가 없습니다.</translation>
        </message>
        <message>
            <source>Insert a figure</source>
            <translation>그림 넣기</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>검증</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>손실</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>막대</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>표</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>넣기</translation>
        </message>
    </context>
    <context>
        <name>hankki::LogbookPage</name>
        <message>
            <source>Logbook</source>
            <translation>일지</translation>
        </message>
        <message>
            <source>note “%1”</source>
            <translation>기록 “%1”</translation>
        </message>
        <message>
            <source>Moving a note</source>
            <translation>기록 옮기는 중</translation>
        </message>
        <message>
            <source>Reading the logbook</source>
            <translation>일지 읽는 중</translation>
        </message>
        <message>
            <source>Reading a note</source>
            <translation>기록 읽는 중</translation>
        </message>
        <message>
            <source>Beginning a note</source>
            <translation>기록 시작하는 중</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>There is no run to draw yet; train one first.</source>
            <translation>아직 그릴 실행이 없습니다. 먼저 하나를 학습하세요.</translation>
        </message>
        <message>
            <source>Reading runs</source>
            <translation>실행 읽는 중</translation>
        </message>
        <message>
            <source>Here you write what you tried and what came of it. Figures stay bound to their runs, and the report takes the logbook with it.</source>
            <translation>해 본 것과 그 결과를 여기에 적습니다. 그림은 실행에 묶여 있고, 보고서에 일지가 함께 들어갑니다.</translation>
        </message>
        <message>
            <source>Begin a note</source>
            <translation>기록 시작</translation>
        </message>
        <message>
            <source>Write down what you tried, with figures that stay bound to their runs.</source>
            <translation>해 본 것을, 실행에 묶인 그림과 함께 적어 둡니다.</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>새 기록</translation>
        </message>
    </context>
    <context>
        <name>hankki::NoteSaver</name>
        <message>
            <source>Saving a note</source>
            <translation>기록 저장 중</translation>
        </message>
    </context>
    <context>
        <name>hankki::NoteCard</name>
        <message>
            <source>Note</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>읽기</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>쓰기</translation>
        </message>
        <message>
            <source>Insert a figure…</source>
            <translation>그림 넣기…</translation>
        </message>
        <message>
            <source># A heading

What you tried, what came of it. **Strong**, *slanted*, - lists.
A figure stands where a line says [figure 1].</source>
            <translation># 제목

해 본 것과 그 결과. **굵게**, *기울여*, - 목록.
[figure 1]이라는 줄이 그림의 자리입니다.</translation>
        </message>
    </context>
    <context>
        <name>hankki::NoteList</name>
        <message>
            <source>Empty note</source>
            <translation>빈 기록</translation>
        </message>
        <message>
            <source>A figure of this note is stale.</source>
            <translation>이 기록에 낡은 그림이 있습니다.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>위로</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>아래로</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>삭제</translation>
        </message>
    </context>
    <context>
        <name>hankki::ShopSettingsDialog</name>
        <message>
            <source>By place</source>
            <translation>위치별</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>차례로</translation>
        </message>
        <message>
            <source>Settings of the shop</source>
            <translation>가게 설정</translation>
        </message>
        <message>
            <source>Of the workspace: every window and command that uses it goes by them from now on.</source>
            <translation>작업 공간의 설정입니다. 이 작업 공간을 쓰는 모든 창과 명령이 지금부터 따릅니다.</translation>
        </message>
        <message>
            <source>Batch that is served</source>
            <translation>서비스 중인 배치</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
    </context>
    <context>
        <name>hankki::UnstoredDialog</name>
        <message>
            <source>Hankki</source>
            <translation>한끼</translation>
        </message>
        <message>
            <source>What you typed is not stored</source>
            <translation>입력한 글이 저장되지 않았습니다</translation>
        </message>
        <message>
            <source>It is still in the logbook&apos;s editor. Stay to copy it, or to try again once the cause is gone.</source>
            <translation>글은 일지 편집기에 그대로 있습니다. 닫지 않으면 복사하거나, 원인을 없앤 뒤 다시 저장할 수 있습니다.</translation>
        </message>
        <message>
            <source>Leave and lose it</source>
            <translation>저장하지 않고 나가기</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>닫지 않기</translation>
        </message>
    </context>
    <context>
        <name>hankki::ColumnChoice</name>
        <message>
            <source>%1 (column %2)</source>
            <translation>%1(%2번째 열)</translation>
        </message>
    </context>
    <context>
        <name>hankki::ListsForm</name>
        <message>
            <source>The first rows are not read yet.</source>
            <translation>아직 처음 몇 행을 읽지 않았습니다.</translation>
        </message>
        <message>
            <source>Choose the columns of the users and of the items.</source>
            <translation>사용자 열과 항목 열을 고르세요.</translation>
        </message>
        <message>
            <source>Choose the column of the ranks or that of the scores.</source>
            <translation>순위 열이나 점수 열을 고르세요.</translation>
        </message>
        <message>
            <source>Reading the first rows</source>
            <translation>처음 몇 행 읽는 중</translation>
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
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>순위</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>점수</translation>
        </message>
        <message>
            <source>The best has the lowest. A rank goes before a score.</source>
            <translation>가장 좋은 항목이 가장 낮습니다. 순위가 점수보다 먼저입니다.</translation>
        </message>
        <message>
            <source>The best has the highest.</source>
            <translation>가장 좋은 항목이 가장 높습니다.</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>처음 몇 행</translation>
        </message>
    </context>
    <context>
        <name>hankki::DifferencePlot</name>
        <message>
            <source>Difference from the baseline</source>
            <translation>기준과의 차이</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>How the differences are spread</source>
            <translation>차이의 분포</translation>
        </message>
    </context>
    <context>
        <name>hankki::ReportRuns</name>
        <message>
            <source>The first MostPop of them</source>
            <translation>그 가운데 첫 MostPop</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>All</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>As in Compare</source>
            <translation>비교에서 고른 대로</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>기준</translation>
        </message>
    </context>
    <context>
        <name>hankki::RunPicker</name>
        <message>
            <source>Model, number or name</source>
            <translation>모델, 번호 또는 이름</translation>
        </message>
        <message>
            <source>The newest %1 are listed; type above to find others.</source>
            <translation>최근 %1개만 나열합니다. 다른 실행은 위에 입력해 찾으세요.</translation>
        </message>
    </context>
    <context>
        <name>hankki::TestsTable</name>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>판정</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % 신뢰 구간</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>Effect d</source>
            <translation>효과 d</translation>
        </message>
        <message>
            <source>Assumption</source>
            <translation>가정</translation>
        </message>
        <message>
            <source>Cohen&apos;s d: the mean difference in standard deviations of the differences</source>
            <translation>코헨의 d: 평균 차이를 차이의 표준편차로 나눈 값</translation>
        </message>
        <message>
            <source>Whether the differences are what the test takes them for</source>
            <translation>차이가 검정이 가정하는 모양인지</translation>
        </message>
        <message>
            <source>Adjusted for all tests of the family</source>
            <translation>함께 보는 모든 검정에 맞게 보정한 값</translation>
        </message>
        <message>
            <source>Users for whom it is better: %1, equal: %2, worse: %3</source>
            <translation>더 나은 사용자: %1, 같은 사용자: %2, 더 못한 사용자: %3</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ~ %2</translation>
        </message>
        <message>
            <source>Unadjusted: %1</source>
            <translation>보정 전: %1</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>충족</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>의심</translation>
        </message>
    </context>
    <context>
        <name>hankki::UserBinsTable</name>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Cuisine or tag chosen most</source>
            <translation>가장 많이 고른 요리권이나 태그</translation>
        </message>
        <message>
            <source>Items in train</source>
            <translation>학습 항목 수</translation>
        </message>
        <message>
            <source>Popularity of targets</source>
            <translation>찾을 항목의 인기도</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>더 나음</translation>
        </message>
        <message>
            <source>Equal</source>
            <translation>같음</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>더 못함</translation>
        </message>
        <message>
            <source>Mean difference</source>
            <translation>평균 차이</translation>
        </message>
    </context>
    <context>
        <name>hankki::verdicts</name>
        <message>
            <source>better</source>
            <translation>더 나음</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>더 못함</translation>
        </message>
        <message>
            <source>practically equal</source>
            <translation>사실상 같음</translation>
        </message>
        <message>
            <source>not separable</source>
            <translation>가를 수 없음</translation>
        </message>
    </context>
    <context>
        <name>hankki::SeedsTable</name>
        <message>
            <source>Run %1 is left out: a newer run has its seed.</source>
            <translation>실행 %1은(는) 뺍니다. 같은 시드의 더 새로운 실행이 있습니다.</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>Unadjusted: %1</source>
            <translation>보정 전: %1</translation>
        </message>
        <message>
            <source>Effect d</source>
            <translation>효과 d</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>판정</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>평균</translation>
        </message>
        <message>
            <source>95 % band</source>
            <translation>95 % 신뢰 구간</translation>
        </message>
        <message>
            <source>From users</source>
            <translation>사용자에서</translation>
        </message>
        <message>
            <source>From seeds</source>
            <translation>시드에서</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>Standard error of the mean, as other users would have given another</source>
            <translation>평균의 표준오차: 사용자가 달랐다면 달라졌을 만큼</translation>
        </message>
        <message>
            <source>Standard error of the mean, as other seeds would have given another</source>
            <translation>평균의 표준오차: 시드가 달랐다면 달라졌을 만큼</translation>
        </message>
        <message>
            <source>It has no run on %1 and is compared on what both have.</source>
            <translation>%1의 실행이 없어, 둘 다 있는 것에서 비교합니다.</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>From folds</source>
            <translation>폴드에서</translation>
        </message>
        <message>
            <source>From splits</source>
            <translation>분할에서</translation>
        </message>
        <message>
            <source>Standard error of the mean, as other folds would have given another; corrected (Nadeau and Bengio), since the training parts of folds overlap</source>
            <translation>평균의 표준오차: 폴드가 달랐다면 달라졌을 만큼. 폴드의 학습 부분이 겹치므로 보정했습니다(Nadeau와 Bengio)</translation>
        </message>
        <message>
            <source>Standard error of the mean, as other splits would have given another; corrected (Nadeau and Bengio), since their training parts overlap</source>
            <translation>평균의 표준오차: 분할이 달랐다면 달라졌을 만큼. 학습 부분이 겹치므로 보정했습니다(Nadeau와 Bengio)</translation>
        </message>
    </context>
</TS>
