# 사람이 읽는 모든 글의 한국어판. 식별자는 그대로 두고 글만 고치세요.

## 편과 논거

side_pro = ▲ 찬성
side_con = ▼ 반대
argument_lead = { $side } · 논거 { $total }개 중 { $index }번째
rebuttal = 반론
from_article = 출처 글: 「{ $title }」

## 사실, 인용, 요약

fact_lead = 사실 { $total }개 중 { $index }번째
fact_lead_topic = 사실 { $total }개 중 { $index }번째 · { $topic }
disputed = ⚖ 글마다 다릅니다
quote_lead = 인용 { $total }개 중 { $index }번째
quote_speaker = — { $speaker }
quote_nameless = 누가 한 말인지는 글에 나와 있지 않습니다.
summary_lead_short = 짧은 요약
summary_lead_full = 전체 요약
motion = 논제
question = 질문
recommendations = 글의 제안
no_summary = 아직 요약이 없습니다.

## 목록

articles_title = 글 { $count }편
articles_counts = 찬성 { $pro } · 반대 { $con } · 사실 { $facts } · 인용 { $quotes }
articles_hint = 요약 열기 …
page = { $pages }쪽 중 { $page }쪽
search_title = “{ $query }” 검색 결과 { $count }건
search_loose = 모든 낱말이 들어 있는 곳은 없어서, 일부만 들어 있는 곳을 보여 드립니다.
search_hint = 결과 열기 …
place_title = 제목
place_question = 질문
place_motion = 논제
place_summary = 요약
place_fact = 사실
place_argument = { $side }
place_quote = 인용
place_recommendation = 제안

## 출처

sources_lead = 출처
sources_published = 발행일
sources_link = 원문 주소
sources_unknown = 원문 주소는 적혀 있지 않습니다. 위 제목의 글을 바탕으로 만들었습니다.
sources_facts = 이 글의 사실
sources_more = … 그 밖에 { $count }개: /사실 글:{ $slug }
sources_disputes = 글마다 다른 점

## 버튼

button_another = 하나 더
button_other_side = 반대편
button_sources = 출처
button_full = 전체 요약
button_short = 짧은 요약
button_pro = ▲ 찬성 논거
button_con = ▼ 반대 논거
button_previous = ◀ 이전
button_next = 다음 ▶

## 도움말과 소개

help_title = 이렇게 물어보세요
help_intro = 모든 명령어에 `나만보기:True`를 붙이면 답이 나에게만 보입니다. 글을 고르지 않으면 무작위로 하나를 골라 제목을 알려 드립니다.
help_hint = 명령어 설명 보기 …
help_options = 옵션
help_required = 필수
help_example = 예
about_title = Rostrum { $version }
about_body = 의견이 담긴 글을 토론으로 바꿔 드립니다. 요약과 사실, 찬반 논거를 보여 드리며, 모든 논거가 한 번씩 나올 때까지 같은 논거를 되풀이하지 않습니다.
about_library = 서가
about_library_counts = 글 { $articles }편, 논거 { $arguments }개, 사실 { $facts }개
about_uptime = 가동 시간
about_latency = Discord 지연 시간
about_latency_unknown = 아직 재지 못함
about_milliseconds = { $count }ms
about_source = 소스 코드
about_source_unknown = 이 봇을 운영하는 사람에게 물어보세요.
about_licence = 라이선스
days_hours = { $days }일 { $hours }시간
hours_minutes = { $hours }시간 { $minutes }분
minutes_seconds = { $minutes }분 { $seconds }초

## 할 수 없을 때

refuse_article = 그런 글은 없습니다: “{ $named }”. ‘글’ 옵션에 몇 글자를 입력해 목록에서 고르거나 /글목록을 보세요.
refuse_article_near = 그런 글은 없습니다: “{ $named }”. 혹시 이 글인가요? { $titles }
or = { $first } 또는 { $second }
title_quoted = 「{ $title }」
refuse_empty = 서가가 비어 있습니다. 운영자가 서가 폴더에 요약본을 넣으면 됩니다. 요약본은 `rostrum digest`로 글에서 만들 수 있습니다.
refuse_side = 「{ $title }」에는 그쪽 논거가 없습니다. 편:아무 쪽으로 다시 물으면 다른 쪽 논거를 볼 수 있습니다.
refuse_no_arguments = 「{ $title }」에서는 찬반 논거를 찾지 못했습니다. /요약과 /사실은 쓸 수 있습니다.
refuse_no_arguments_at_all = 서가의 어느 글에도 그쪽 논거가 없습니다. 편:아무 쪽으로 다시 묻거나 /글목록을 보세요.
refuse_no_side_at_all = 서가의 어느 글에도 찬반 논거가 없습니다. 다음 명령은 쓸 수 있습니다: /요약, /사실
refuse_no_facts_at_all = 서가의 어느 글에도 기록된 사실이 없습니다. /요약을 써 보세요.
refuse_topic = “{ $topic }”에 관한 사실은 없습니다. 주제를 비워 두거나, 입력할 때 나오는 목록에서 고르세요.
refuse_topic_near = “{ $topic }”에 관한 사실은 없습니다. 고를 수 있는 주제: { $topics }.
refuse_facts = 「{ $title }」에는 기록된 사실이 없습니다. /요약을 써 보세요.
refuse_quotes = 「{ $title }」에는 인용이 없습니다. 글을 고르지 않으면 인용이 있는 글에서 뽑아 드립니다.
refuse_no_quotes_at_all = 서가의 어느 글에도 인용이 없습니다. /사실이나 /논거를 써 보세요.
refuse_search = “{ $query }”에 관한 내용을 찾지 못했습니다. 낱말을 줄이거나 바꿔 보세요. /글목록에서 모든 글을 볼 수도 있습니다.
refuse_search_blank = “{ $query }”에는 검색할 낱말이 없습니다. 이름이나 주제를 입력해 보세요.
refuse_side_word = 그런 편은 없습니다: “{ $word }”. 찬성, 반대, 아무 쪽 중에서 고르세요.
refuse_length_word = 그런 길이는 없습니다: “{ $word }”. 짧게와 전부 중에서 고르세요.
refuse_command = 그런 명령어는 없습니다: “{ $named }”. /도움말에서 모두 볼 수 있습니다.
refuse_expired = 오래된 버튼입니다. 가리키던 내용이 없어졌거나 바뀌었습니다. 명령어로 다시 물어보세요. 명령어 목록은 /도움말에 있습니다.
refuse_outdated = Discord에 등록된 뒤로 이 명령어가 바뀌었습니다. 1분 뒤에 다시 해 보세요. 그래도 안 되면 운영자에게 `rostrum register`를 실행해 달라고 하세요.
note_flooded = 여기에서 1분 사이에 공개 답을 { $count }번 받으셔서, 이번 답은 나에게만 보입니다.
fault = 저희 쪽에 문제가 생겼습니다. 잘못하신 것은 없으니 잠시 뒤에 다시 해 보세요. 계속되면 운영자에게 이 코드를 알려 주세요: { $code }
restarting = 다시 시작하는 중입니다. 1분 뒤에 다시 물어봐 주세요.

## 명령어: 이름은 32자 이내, 빈칸 없이

command_summary = 요약
command_summary_about = 글의 내용을 짧게 또는 전부 보기
command_fact = 사실
command_fact_about = 글에 나온 사실 하나. 글마다 다른 점도 알려 드립니다
command_argument = 논거
command_argument_about = 찬성이나 반대 논거 뽑기. 모두 나올 때까지 되풀이하지 않습니다
command_quote = 인용
command_quote_about = 글에 인용된 사람의 말
command_articles = 글목록
command_articles_about = 글 목록과 담긴 내용 보기
command_search = 검색
command_search_about = 모든 글과 논거와 사실에서 찾기
command_help = 도움말
command_help_about = 무엇을 어떻게 물어볼 수 있는지
command_about = 소개
command_about_about = 버전, 가동 시간, 지연 시간, 소스 코드, 라이선스

option_article = 글
option_article_about = 어느 글인지. 비워 두면 무작위로 고릅니다
option_private = 나만보기
option_private_about = 답을 나에게만 보이기
option_length = 길이
option_length_about = 요약의 길이
option_topic = 주제
option_topic_about = 무엇에 관한 사실인지
option_side = 편
option_side_about = 찬성, 반대, 또는 아무 쪽이나
option_query = 검색어
option_query_about = 찾을 낱말
option_command = 명령어
option_command_about = 설명을 볼 명령어

choice_short = 짧게
choice_full = 전부
choice_pro = 찬성
choice_con = 반대
choice_either = 아무 쪽

## Polls: the card

stance_strongly_for = ▲▲ 매우 찬성
stance_for = ▲ 찬성
stance_undecided = ● 미정
stance_against = ▼ 반대
stance_strongly_against = ▼▼ 매우 반대
name_strongly_for = 매우 찬성
name_for = 찬성
name_undecided = 미정
name_against = 반대
name_strongly_against = 매우 반대
votes = { $count ->
    [0] 표 없음
   *[other] { $count }표
}
share = { $percent }%
decimal = { $whole }.{ $tenth }
swing_before = 이전 투표
swing_after = 이후 투표
poll_lead_open = 투표
poll_lead_closed = 투표 · 마감
poll_closes = 마감: { $at } ({ $span })
poll_closed = 마감됨: { $at }
poll_voters = { $count }명이 투표했습니다
poll_voters_quorum = { $count }명이 투표했습니다. 정족수는 { $quorum }명입니다
rule_secret = 비밀 투표: 누가 무엇을 골랐는지 아무에게도 알리지 않습니다. 결과는 { $least }명부터 보이고 무리 지어 움직입니다. 마지막 결과는 모든 표를 세므로 마감 직전의 몇 표는 드러날 수 있습니다.
rule_open = 공개 투표: 결과에 누가 무엇을 골랐는지 나옵니다.
rule_after_vote = 투표하면 결과를 볼 수 있고, 마감 뒤에는 모두가 봅니다.
rule_after_close = 결과는 마감 뒤에 보입니다.
rule_live = 결과가 바로 보입니다.
rule_reasons_off = 이유는 받지 않습니다.
rule_reasons_optional = 이유를 덧붙일 수 있습니다. 이유는 이름 없이 보입니다.
rule_reasons_optional_open = 이유를 덧붙일 수 있습니다.
rule_reasons_required = 표마다 이유가 필요합니다. 이유는 이름 없이 보입니다.
rule_reasons_required_open = 표마다 이유가 필요합니다.
rule_joined = { $at } 전에 들어온 멤버만 투표할 수 있습니다.
rule_account_days = 만든 지 { $days }일 이상 된 계정만 투표할 수 있습니다.
rule_member_days = 서버에 들어온 지 { $days }일 이상 된 멤버만 투표할 수 있습니다.
rule_role = { $role } 역할만 투표할 수 있습니다.
rule_quorum = 투표자가 { $quorum }명보다 적으면 결과는 참고용입니다.
rule_before = 이 논제의 뒤이은 투표입니다. 마감 때 두 번 모두 투표한 사람들의 변화를 보여 줍니다.
rule_change = 마감 전까지 표를 바꾸거나 거둘 수 있습니다.
poll_results_so_far = 지금까지의 결과
button_my_vote = 내 표
button_add_reason = 이유 쓰기
button_results = 결과
button_sides = 양쪽 읽기
button_withdraw = 거두기
button_restore = 되돌리기
button_post_card = 카드 다시 올리기
button_erase = 모두 지우기

## Polls: receipts

receipt_recorded = 표가 기록되었습니다: **{ $stance }**
receipt_changed = 표가 바뀌었습니다: { $before } → **{ $stance }**
receipt_unchanged = 표가 그대로 있습니다: **{ $stance }**
receipt_overtaken = 나중에 누른 것이 이미 반영되었습니다. 내 표: **{ $stance }**
receipt_overtaken_none = 나중에 누른 것이 이미 반영되었습니다. 표를 거두셨습니다.
receipt_until = { $at }까지 바꾸거나 거둘 수 있습니다({ $span }).
receipt_reason_given = 이유가 기록되었습니다.
receipt_reason_kept = 이유는 그대로 있습니다.
receipt_reason_dropped = 앞서 쓴 이유는 다른 입장을 위한 것이라 없앴습니다. **이유 쓰기**로 새로 쓸 수 있습니다.
receipt_reason_undecided = 결과에는 찬성과 반대의 이유만 보이므로, 이 이유는 보이지 않습니다.
receipt_withdrawn = { $reasons ->
    [off] 표를 거두었습니다.
   *[on] 표를 거두었습니다. 이유가 있었다면 함께 거두었습니다.
} { $at }까지 다시 투표할 수 있습니다({ $span }).
receipt_withdrawn_last = { $reasons ->
    [off] 표를 거두었습니다.
   *[on] 표를 거두었습니다. 이유가 있었다면 함께 거두었습니다.
} 투표는 바로 뒤에 마감되었습니다.
receipt_withdrawn_struck = { $reasons ->
    [off] 표를 거두었습니다.
   *[on] 표를 거두었습니다. 이유가 있었다면 함께 거두었습니다.
} 운영진이 이 투표에서 제외하여 다시 투표할 수 없습니다.
receipt_withdrawn_nothing = 이 투표에 낸 표가 없어 거둘 것이 없습니다. { $at }까지 투표할 수 있습니다({ $span }).
receipt_withdrawn_nothing_last = 이 투표에 낸 표가 없어 거둘 것이 없습니다. 투표는 방금 마감되었습니다.
receipt_withdrawn_nothing_struck = 이 투표에 낸 표가 없어 거둘 것이 없습니다. 운영진이 제외하여 투표할 수 없습니다.
mine_vote = 내 표: **{ $stance }**, { $at }부터
mine_reason = 내 이유: “{ $reason }”
mine_reason_hidden = 운영진이 이 이유를 가렸습니다: “{ $reason }”. 표는 그대로 셉니다.
mine_none = 이 투표에 낸 표가 없습니다.
mine_struck = 운영진이 이 투표에서 제외했습니다. 표를 내도 세지 않습니다. 잘못되었다고 생각하면 운영진에게 물어보세요.
mine_struck_secret = 운영진이 이 투표에서 제외하여 더는 투표할 수 없습니다. 낸 표가 있다면, 무엇이었는지 아무도 알 수 없도록 제외된 표 { $least }개 이상이 함께 빠질 때까지 집계에 남습니다. 잘못되었다고 생각하면 운영진에게 물어보세요.
mine_let_go = 투표하셨지만, 운영진이 제외한 동안 그 표는 다른 표와 함께 집계에서 빠졌습니다. 되돌아오지 않습니다.
mine_again = { $at }까지 입장을 눌러 다시 투표할 수 있습니다({ $span }).
mine_title = 투표 { $count }개에 낸 내 표
mine_nowhere = 이 서버의 투표에 낸 표가 없습니다. 투표 카드에서 입장을 누르면 됩니다.
mine_line = { $stance } · { $motion }

## Polls: results

results_lead = 결과
results_lead_closed = 결과
results_lead_again = { $number }번째 마감의 결과
results_line = { $stance } **{ $count }** · { $percent }%
results_collapsed = 세 단계로: { $pro } · { $undecided } · { $con }
results_none = 아직 아무도 투표하지 않았습니다.
results_nobody_voted = 아무도 투표하지 않았습니다.
majority_for = 논제에 찬성한 사람이 반대한 사람보다 많습니다.
majority_against = 논제에 반대한 사람이 찬성한 사람보다 많습니다.
majority_tied = 찬성과 반대가 같습니다.
majority_nobody = 아무도 어느 편에 서지 않았습니다.
results_indicative = 참고용입니다. 정족수 { $quorum }명에 { $lacking }명이 모자랍니다.
results_struck = 운영진이 제외한 사람의 표가 이 안에 있을 수 있고 정족수에도 셉니다. 무엇이었는지 알 수 없도록 비밀 투표의 결과에서는 { $least }개 이상이 함께일 때만 빠집니다.
results_as_of = { $at }에 센 결과입니다. 비밀 투표의 집계는 적어도 { $least }명이 투표하거나 표를 바꿨을 때만 움직여, 한 사람을 가려낼 수 없게 합니다. 내 표는 다음 집계에 보이더라도 이미 셌습니다.
picture_as_of = { $at } 집계: { $count }표. 그 뒤의 표는 무리 지어 더해집니다.
hidden_until_vote = 결과는 투표한 사람에게 보입니다. 먼저 입장을 누르세요.
hidden_until_close = 결과는 마감 뒤에 보입니다({ $span }).
hidden_too_few = 결과는 { $least }명이 투표하여 서로 가려낼 수 없게 되면 보입니다.
hidden_too_few_closed = 투표한 사람이 { $least }명보다 적어, 이 비밀 투표는 입장을 보여 주지 않습니다.
reasons_title_pro = ▲ 찬성하는 이유
reasons_title_con = ▼ 반대하는 이유
reasons_line = “{ $reason }”
reasons_one_sided = 이유는 양쪽에 모두 있을 때 보입니다.
reasons_nothing = 여기에는 가릴 수 있는 이유가 없습니다.
reasons_lead = 이유, 순서 없음
voters_title = { $stance } · 누구
voters_more = … 그 밖에 { $count }명
voters_none = 없음
results_to_poll = 투표로 가기
results_reopened = 이 투표는 다시 열렸습니다. 결과는 마감 뒤에 보입니다.
results_closed_by_staff = 운영진이 시간 전에 마감했습니다: { $why }
alt_results = “{ $motion }” 투표 결과 막대: { $lines }
alt_swing = “{ $motion }” 투표의 전후 흐름: { $lines }

## Polls: swing

swing_lead = 변화
swing_pairs = { $count }명이 두 번 모두 투표했습니다. 이전 투표에만: { $before }명, 이후 투표에만: { $after }명
swing_share_before = 이전 투표: { $pro } · { $undecided } · { $con }
swing_share_after = 이후 투표: { $pro } · { $undecided } · { $con }
swing_net = 순이동: { $pro } · { $undecided } · { $con }
swing_matrix = 누가 어디로 움직였나
swing_from = { $stance }에서 → { $moves }
swing_to = { $stance } { $count }
swing_stayed = 그대로 { $count }
swing_matrix_hidden = 누가 어디로 움직였는지는 보여 주지 않습니다. 비밀 투표에서는 두 번 투표한 사람이 { $least }명 필요합니다.
swing_too_few = 변화를 보여 주지 않습니다. 두 번 투표한 사람이 적어도 { $least }명 필요합니다.
swing_mixed = 변화를 보여 주지 않습니다. 두 투표 가운데 하나는 비밀이고 하나는 공개라서, 한쪽의 이름이 다른 쪽의 입장을 말해 줄 수 있습니다.
swing_few_unpaired = 변화를 보여 주지 않습니다. 두 비밀 투표 가운데 한 번만 투표한 사람이 { $least }명보다 적어, 그들이 무엇을 골랐는지 드러날 수 있습니다. { $least }명 이상이거나 아무도 없어야 합니다.
swing_for = **찬성 쪽으로 더 움직였습니다**: { $points }%p
swing_against = **반대 쪽으로 더 움직였습니다**: { $points }%p
swing_few_pairs = **우열을 가릴 수 없습니다**: 두 번 투표한 사람이 { $least }명보다 적습니다. 움직임은 { $points }%p였습니다.
swing_small = **우열을 가릴 수 없습니다**: 움직임 { $points }%p는 { $least }%p에 못 미칩니다.
swing_majority = 뒤의 투표에서: { $majority }
swing_again = 다시 열린 뒤 비밀 투표의 변화는 두 번 투표한 사람이 적어도 { $least }명 늘거나 바뀌었을 때만 움직이고, 그때까지는 전과 같습니다.

## Polls: for staff

poll_created = { $channel }에서 { $at }까지 투표가 열립니다({ $span }). 카드는 곧 올라옵니다.
poll_created_elsewhere = { $channel }에 카드가 올라오지 않으면 봇에게 다음 권한 중 하나가 없는 것입니다: { $rights }. 권한을 주고 **카드 다시 올리기**를 누르세요.
poll_extended = 이제 { $at }에 마감합니다({ $span }).
poll_closed_now = 투표를 마감했습니다. 결과는 { $channel }에 올라옵니다.
poll_reopened = { $at }까지 다시 열렸습니다({ $span }). 결과는 규칙에 따라 보일 때까지 가려집니다.
poll_struck = { $person } 님을 이 투표에서 제외했습니다. 새로 투표할 수 없고, 낸 표가 있다면 더는 세지 않습니다. **되돌리기**로 풀 수 있습니다.
poll_struck_secret = { $person } 님을 이 투표에서 제외했습니다. 새로 투표할 수 없습니다. 낸 표가 있다면 제외된 표 { $least }개 이상이 함께 빠질 때까지, 마감 때도 집계에 남습니다. 제외했다고 해서 무엇을 골랐는지, 투표했는지 아무도 알아서는 안 되기 때문입니다. **되돌리기**로 풀 수 있습니다.
poll_restored = { $person } 님은 다시 투표할 수 있습니다. 있던 표도 다시 셉니다.
poll_restored_secret = { $person } 님은 다시 투표할 수 있습니다. 있던 표도 세지만, 다른 표와 함께 집계에서 빠졌다면 **내 표**가 그렇게 알려 주고 새로 투표해야 합니다.
poll_reason_hidden = 이유를 가렸습니다. 쓴 사람의 표는 그대로 셉니다.
poll_card_posted = 카드가 곧 { $channel }에 올라옵니다.
poll_card_there = 카드는 여기 있습니다: { $link } 누가 지웠다면 곧 다시 올라옵니다.
poll_exported = “{ $motion }”의 표와 기록입니다. { $secret ->
    [yes] 비밀 투표라서 사람 대신 번호가 들어 있습니다.
   *[no] 공개 투표라서 사람의 ID가 들어 있습니다.
}
poll_exported_hidden = 규칙상 아직 보이지 않으므로 입장은 빠져 있습니다.
list_title = { $count ->
    [0] 투표 없음
   *[other] 투표 { $count }개
}
list_open = { $span } 마감 · { $voters }
list_closed = { $span } 마감됨 · { $voters }
typed_poll_open = { $at }까지 열림
typed_poll_closed = { $at } 마감
list_link = [카드]({ $link })
list_no_card = 카드가 없습니다
list_card_waits = 카드가 아직 올라오지 않았습니다
list_more = … 그 밖에 { $count }개
list_away = 봇이 { $channel }에 들어갈 수 없습니다
list_empty = 여기서 볼 수 있는 그런 투표가 없습니다. `/투표 만들기`로 열 수 있습니다.
hide_hint = 이유 가리기 …
form_motion = 투표할 논제
form_motion_label = 찬성하거나 반대할 문장
form_motion_hint = 동의하거나 동의하지 않을 수 있는 한 문장
form_reason = 이유
form_reason_label = 왜 { $stance }인가요?
form_reason_hint = 한두 문장
form_hide = 이유 가리기
form_restore = 제외 풀기
form_why_label = 왜인가요? 기록에 남습니다.

## Polls: when something cannot be

refuse_poll = 여기서 찾을 수 있는 “{ $named }” 투표가 없습니다. 논제를 몇 글자 쓰고 목록에서 고르세요. 다른 채널의 투표는 그 채널에서 찾을 수 있습니다.
refuse_poll_several = “{ $named }”에 맞는 투표가 { $count }개라서 하나를 고를 수 없습니다. 논제를 더 쓰거나 쓰는 동안 나오는 목록에서 고르세요:
refuse_poll_gone = 이 서버의 투표가 아니거나 없어졌습니다. 있는 투표는 `/입장 결과`에 나옵니다.
refuse_subject = 글, 문장, 앞선 투표 가운데 하나만 고르세요. 아무것도 고르지 않으면 문장을 묻는 창이 열립니다.
refuse_blank = “{ $what }”에 읽을 것이 없습니다. 낱말이 있는 문장을 쓰세요.
refuse_long = “{ $what }”이(가) { $characters }자입니다. { $most }자까지 쓸 수 있으니 줄여서 다시 해 보세요.
refuse_control = “{ $what }”에 보이지 않거나 글의 방향을 바꾸는 문자가 있습니다. 복사하지 말고 새로 쓰세요.
what_statement = 문장
what_reason = 이유
refuse_duration = “{ $typed }”을(를) 시간으로 읽을 수 없습니다. { $shortest }에서 { $longest } 사이로 { $forms } 가운데 하나처럼 쓰세요.
refuse_duration_short = “{ $typed }”은(는) 너무 짧습니다. 투표는 { $shortest }에서 { $longest } 사이입니다. { $forms } 가운데 하나처럼 쓰세요.
refuse_duration_long = “{ $typed }”은(는) 너무 깁니다. 투표는 { $shortest }에서 { $longest } 사이입니다. { $forms } 가운데 하나처럼 쓰세요.
refuse_secret_minimum = 비밀 최소 인원 { $given }명은 쓸 수 없습니다. { $least }명에서 { $most }명 사이로 고르세요.
refuse_quorum = 정족수 { $given }명은 쓸 수 없습니다. { $most }명 이하로 고르세요.
refuse_days = { $given }일은 쓸 수 없습니다. { $most }일 이하로 고르세요.
refuse_choice_word = “{ $word }”은(는) 고를 수 없습니다. 쓰는 동안 나오는 목록에서 고르세요.
refuse_closed = 이 투표는 { $at }에 마감되어 표가 그대로 있습니다. 운영진은 `/투표 다시열기`로 다시 열 수 있습니다.
refuse_still_open = 이 투표는 이미 { $at }까지 열려 있습니다({ $span }). 더 오래 열어 두려면 `/투표 늘리기`를 쓰세요.
refuse_frozen = 뒤이은 투표가 이 논제를 이어받아 이 결과는 그대로 있어야 합니다. 다음 투표는 뒤의 투표를 `앞선투표:`로 골라 만드세요.
refuse_too_long = 그러면 32일보다 오래 열립니다. 늦어도 { $at }까지 늘릴 수 있습니다.
refuse_too_old = 이 투표는 { $at }까지만 다시 열 수 있었습니다. 새로 만드세요. `앞선투표:`로 이 투표를 고르면 변화를 보여 줍니다.
refuse_struck = 운영진이 제외하여 이 투표에 참여할 수 없습니다. 잘못되었다고 생각하면 운영진에게 물어보세요.
refuse_role = 이 투표는 { $role } 역할을 위한 것입니다. 그 역할을 받은 뒤 다시 누르세요.
refuse_account = 이 투표에는 계정이 너무 새것입니다. 그때도 열려 있으면 { $at }부터 투표할 수 있습니다({ $span }).
refuse_join_unknown = 언제 들어오셨는지 Discord가 알려 주지 않았는데, 이 투표에는 필요합니다. 1분 뒤에 다시 해 보거나 운영진에게 물어보세요.
refuse_joined_after = 이 투표는 열린 { $at } 전에 들어온 멤버를 위한 것입니다. 양쪽을 읽고 마감 뒤에 결과를 볼 수 있습니다.
refuse_member = 이 투표에 참여하기에는 들어온 지 얼마 되지 않았습니다. 그때도 열려 있으면 { $at }부터 투표할 수 있습니다({ $span }).
refuse_not_offered = 이 투표에는 그 입장이 없습니다. 카드의 버튼을 누르세요.
refuse_no_ballot = 이 투표에 낸 표가 없어 이유를 쓸 수 없습니다. 먼저 입장을 누르세요.
refuse_reasons_off = 이 투표는 이유를 받지 않습니다. 이유 없이도 표를 셉니다.
refuse_reason_required = 이 투표에서는 이유가 있어야 표를 셉니다. 입장을 다시 누르고 이유를 쓰세요.
refuse_stance_changed = 그사이 표가 바뀌어 이유를 기록하지 않았습니다. 지금 표: **{ $stance }**. **이유 쓰기**로 그 입장의 이유를 쓰세요.
refuse_already_struck = 그 사람은 이미 이 투표에서 제외되었습니다. `되돌리기:true`로 풀 수 있습니다.
refuse_not_struck = 그 사람은 이 투표에서 제외되지 않아 되돌릴 것이 없습니다.
refuse_no_reason = 그 이유는 없어졌거나 이미 가려졌습니다. **결과**를 눌러 있는 이유를 보세요.
refuse_rights = “메시지 관리” 권한이 필요합니다. 운영진에게 부탁하세요.
refuse_rights_there = 그 투표는 다른 채널에 있고, 이 채널의 권한은 거기서 쓸 수 없습니다. 투표가 있는 채널에서 쓰거나, 모든 채널의 투표를 다루는 “서버 관리” 권한이 있는 사람에게 부탁하세요.
refuse_rights_channel = { $channel }에서 투표를 열려면 그곳의 “메시지 관리” 권한이나 “서버 관리” 권한이 필요합니다.
refuse_bot_rights = { $channel }에서 투표를 열 수 없습니다. 저에게 { $rights } 권한이 없습니다. 채널 설정에서 권한을 주고 다시 해 보세요.
refuse_guild_only = 투표는 서버에 속합니다. 투표가 있는 서버에서 쓰세요.
refuse_done = 이미 했습니다. 지금 상태는 `/투표 목록`에서 볼 수 있습니다.
refuse_sides = 이 투표의 글이 더는 없거나 한쪽만 주장합니다. 있는 글은 `/글목록`에 나옵니다.
refuse_form_text = 쓰신 글입니다. 복사해 두세요: “{ $text }”
refuse_form_needed = 너무 오래 걸려 창을 열지 못했습니다. 다시 눌러 주세요.
refuse_source_foreign = 제가 쓴 메시지가 아니라서 출처를 모릅니다. 제 메시지에 쓰세요.
refuse_source_none = 그 메시지에는 글이 없습니다. 논거, 사실, 인용, 요약, 또는 글에 대한 투표에 쓰세요.
refuse_source_many = 그 메시지에는 글이 여럿 있습니다. 메뉴에서 하나를 연 다음 출처를 물어보세요.
refuse_before_open = 앞선 투표는 { $at }까지 열려 있습니다({ $span }). 먼저 `/투표 마감`으로 닫고 이 투표를 만드세요.
refuse_before_taken = 이미 다른 투표가 그 투표를 이어받았습니다. `앞선투표:`에 뒤의 투표를 고르세요.
refuse_before_secret = 앞선 투표가 비밀이라 이 투표도 비밀이어야 합니다. 두 번째 투표의 이름이 첫 번째의 입장을 말해 줄 수 있습니다. `표:`를 비워 두세요.
refuse_before_named = 앞선 투표가 공개라서 이 투표도 공개여야 합니다. 첫 번째 투표의 이름이 두 번째의 입장을 말해 줄 수 있습니다. `표:`를 비워 두거나, `앞선투표:` 없이 비밀 투표를 새로 만드세요.
right_view = 채널 보기
right_send = 메시지 보내기
right_send_threads = 스레드에서 메시지 보내기
right_embed = 링크 임베드
right_attach = 파일 첨부
right_history = 메시지 기록 보기

## Privacy

privacy_title = 무엇을 왜 보관하는가
privacy_body = 메시지도 멤버 목록도 읽지 않습니다. 저에게 한 일만 보관합니다.
privacy_votes = 표
privacy_votes_text = 투표마다: 사용자 ID, 입장, 쓴 이유, 시각. 한 사람을 한 번만 세고 표를 바꿀 수 있게 하려고 필요합니다. 지울 때까지 보관합니다.
privacy_secret = “비밀”의 뜻
privacy_secret_text = 누가 무엇을 골랐는지 서버의 누구에게도, 운영진이나 내보낸 파일에도 알리지 않습니다. 열려 있는 동안 집계는 적어도 최소 인원만큼 투표하거나 표를 바꿨을 때만 움직입니다. 마지막 결과는 모든 표를 셉니다. 마감 직전이나 두 마감 사이의 몇 표는 거기서 드러날 수 있습니다. 운영진이 제외한 표는 그만한 무리로만 집계에서 빠지고, 그렇게 빠진 표는 되돌아오지 않습니다. 그렇다고 **아무도 알 수 없다는 뜻은 아닙니다**. 이 봇을 돌리는 사람은 표와 사람을 잇는 데이터베이스를 가지고 있습니다. 모두가 같은 것을 고르면 결과가 각자의 선택을 말해 줍니다.
privacy_open = 공개 투표
privacy_open_text = 카드에 적힌 대로 결과에 누가 무엇을 골랐는지 나옵니다.
privacy_staff = 운영진이 한 일
privacy_staff_text = 누가 언제 왜 투표를 만들고, 늘리고, 마감하고, 다시 열고, 사람을 제외하고, 이유를 가렸는지. 운영진에게 책임을 묻기 위해 필요합니다. 투표와 함께 남고 투표를 내보낼 때 나옵니다.
privacy_short = 잠시 보관하는 것
privacy_short_text = 같은 일을 두 번 하지 않도록 상호작용 ID를 30분 동안 보관합니다. 로그에는 사람 옆에 입장이 없습니다.
privacy_rights = 내 권리
privacy_rights_text = `/개인정보 내보내기`는 모두를 파일로 줍니다. `/개인정보 지우기`는 표와 이유를 지웁니다. 마감된 투표의 표는 사람 없이 수로만 남고, 열린 투표의 표는 거둡니다.
privacy_export = 보관된 내용 전부입니다.
erase_ask = 모든 서버에서 내 표와 이유를 지웁니다:
erase_counts = { $open ->
    [0] 열린 투표에는 표가 없고
   *[other] 열린 투표의 표 { $open }개는 거두고
}, { $closed ->
    [0] 마감된 투표에도 표가 없습니다
   *[other] 마감된 투표의 표 { $closed }개는 사람 없이 수로 남습니다
}. 되돌릴 수 없습니다.
erase_stays_nothing = 그 밖에 투표와 함께 남는 것은 없습니다.
erase_stays = 투표와 함께 남는 것: 운영진으로서 내린 결정 { $decided }건, 내가 만든 투표 { $created }개, 나를 제외한 기록 { $struck }건.
erase_done = 표와 이유를 지웠습니다. 열린 투표에는 마지막으로 누른 번호가 남아, 그보다 먼저 누른 것이 뒤늦게 세어지지 않게 합니다.
menu_source = 출처 묻기

## Commands of polls

command_poll = 투표
command_poll_about = 운영진용: 투표를 만들고, 늘리고, 마감하고, 다시 열고, 보고, 내보내기
command_poll_create = 만들기
command_poll_create_about = 글, 문장, 또는 앞선 투표의 논제로 투표 열기
command_poll_extend = 늘리기
command_poll_extend_about = 투표를 더 오래 열어 두기
command_poll_close = 마감
command_poll_close_about = 시간 전에 마감하고 결과 올리기
command_poll_reopen = 다시열기
command_poll_reopen_about = 마감된 투표를 다시 열기. 결과는 규칙에 따라 보일 때까지 가립니다
command_poll_list = 목록
command_poll_list_about = 이 채널의 투표 보기. 서버 관리 권한이 있으면 모든 채널
command_poll_export = 내보내기
command_poll_export_about = 투표의 표와 기록을 파일로 받기
command_poll_strike = 제외
command_poll_strike_about = 열린 투표에서 한 사람의 표를 빼거나 다시 세기
command_stance = 입장
command_stance_about = 내 표와 볼 수 있는 결과
command_stance_mine = 내표
command_stance_mine_about = 이 서버에 낸 내 표 보기
command_stance_results = 결과
command_stance_results_about = 투표 결과 보기
command_stance_withdraw = 거두기
command_stance_withdraw_about = 투표에 낸 표 거두기
command_privacy = 개인정보
command_privacy_about = 나에 관해 보관된 것. 받거나 지우기
command_privacy_policy = 방침
command_privacy_policy_about = 무엇을 왜 얼마나 보관하는지, 비밀이 무슨 뜻인지
command_privacy_export = 내보내기
command_privacy_export_about = 나에 관해 보관된 것을 파일로 받기
command_privacy_erase = 지우기
command_privacy_erase_about = 모든 서버에서 내 표와 이유를 지우기

option_poll = 투표
option_poll_about = 어느 투표인지. 논제를 몇 글자 쓰세요
option_poll_article = 글
option_poll_article_about = 글의 논제로 투표하기
option_statement = 문장
option_statement_about = 직접 쓴 문장으로 투표하기. 200자까지
option_before = 앞선투표
option_before_about = 마감된 투표의 논제로 다시 투표하여 변화를 보기
option_scale = 단계
option_scale_about = 세 단계 또는 다섯 단계. 비워 두면 세 단계
option_duration = 기간
option_duration_about = 얼마나 오래. 예: 30m, 24h, 7d. 비워 두면 24h
option_results = 결과
option_results_about = 결과를 언제 보이는지. 비워 두면 투표한 뒤
option_ballot = 표
option_ballot_about = 누가 무엇을 골랐는지 보이는지. 비워 두면 비밀이거나 앞선 투표와 같음
option_reasons = 이유받기
option_reasons_about = 표에 이유를 받는지. 비워 두면 선택
option_joined_before_open = 기존멤버만
option_joined_before_open_about = 이미 멤버인 사람만 투표하기
option_min_account_days = 계정일수
option_min_account_days_about = 계정을 만든 지 며칠이 지나야 하는지
option_min_member_days = 멤버일수
option_min_member_days_about = 들어온 지 며칠이 지나야 하는지
option_role = 역할
option_role_about = 이 역할을 가진 사람만 투표하기
option_quorum = 정족수
option_quorum_about = 투표자가 이보다 적으면 결과는 참고용
option_secret_minimum = 비밀최소
option_secret_minimum_about = 비밀 투표의 결과를 보이는 최소 인원. 비워 두면 3명
option_channel = 채널
option_channel_about = 카드를 올릴 곳. 비워 두면 여기
option_by = 만큼
option_by_about = 얼마나 더. 예: 30m, 24h, 7d
option_for = 동안
option_for_about = 얼마나 오래. 예: 30m, 24h, 7d
option_reason = 이유
option_reason_about = 왜인지. 기록에 남습니다
option_state = 상태
option_state_about = 어느 투표인지. 비워 두면 열린 투표
option_format = 형식
option_format_about = 표(CSV) 또는 프로그램용 데이터(JSON)
option_user = 사람
option_user_about = 누구의 표인지
option_undo = 되돌리기
option_undo_about = 그 사람의 표를 다시 세기

choice_three = 세 단계
choice_five = 다섯 단계
choice_after_vote = 투표한 뒤
choice_after_close = 마감 뒤
choice_live = 바로
choice_secret = 비밀
choice_open = 공개
choice_off = 없음
choice_optional = 선택
choice_required = 필수
choice_state_closed = 마감
choice_state_all = 모두
choice_csv = CSV
choice_json = JSON
choice_state_open = 열림
