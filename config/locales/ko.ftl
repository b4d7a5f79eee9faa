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
refuse_long = { $what }: { $characters }자입니다. { $most }자까지 쓸 수 있으니 줄여서 다시 해 보세요.
refuse_control = “{ $what }”에 보이지 않거나 글의 방향을 바꾸는 문자가 있습니다. 복사하지 말고 새로 쓰세요.
what_statement = 문장
what_reason = 이유
refuse_duration = “{ $typed }”: 시간으로 읽을 수 없습니다. { $shortest }에서 { $longest } 사이로 { $forms } 가운데 하나처럼 쓰세요.
refuse_duration_short = “{ $typed }”: 너무 짧습니다. 투표는 { $shortest }에서 { $longest } 사이입니다. { $forms } 가운데 하나처럼 쓰세요.
refuse_duration_long = “{ $typed }”: 너무 깁니다. 투표는 { $shortest }에서 { $longest } 사이입니다. { $forms } 가운데 하나처럼 쓰세요.
refuse_secret_minimum = 비밀 최소 인원 { $given }명은 쓸 수 없습니다. { $least }명에서 { $most }명 사이로 고르세요.
refuse_quorum = 정족수 { $given }명은 쓸 수 없습니다. { $most }명 이하로 고르세요.
refuse_days = { $given }일은 쓸 수 없습니다. { $most }일 이하로 고르세요.
refuse_choice_word = “{ $word }”: 고를 수 없는 말입니다. 쓰는 동안 나오는 목록에서 고르세요.
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
privacy_rights_text = `/개인정보 내보내기`는 모두를 파일로 줍니다. `/개인정보 지우기`는 표와 이유를 지웁니다. 마감된 투표의 표는 사람 없이 수로만 남고, 열린 투표의 표는 거둡니다. 끝난 토론에서는 이름 없는 사람이 되고 한 말이 지워지며, 진행 중인 토론에서는 끝날 때 그렇게 됩니다.
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
command_privacy_erase_about = 모든 서버에서 내 표와 이유, 토론에서 한 말을 지우기

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

## Debates: what everybody sees

debate_somebody = 탈퇴한 사람
debate_erased = *쓴 사람이 지웠습니다.*
debate_seat = { $side } { $slot }
debate_seat_team = { $side } · { $team }팀 { $slot }번
debate_days = { $count }일
debate_hours = { $count }시간
debate_minutes = { $count }분
debate_seconds = { $count }초
debate_until = { $at }까지 ({ $span })
debate_lead = 토론 · { $format } · { $stage }
debate_people_more = 그 밖에 { $count }명
stage_draft = 초안
stage_scheduled = 예정
stage_lobby = 대기실
stage_opening_vote = 사전 투표
stage_turn = 진행 중
stage_paused = 일시 정지
stage_closing_vote = 사후 투표
stage_results = 결과
stage_archived = 종료
stage_cancelled = 취소됨
now_draft = 아직 알리지 않았습니다
now_scheduled = { $span } 시작
now_lobby = 대기실이 열렸습니다
now_called = { $person } 님 차례입니다
now_nobody = 이 자리가 비어 있습니다
now_preparing = 준비 시간
now_speaks = { $person } 님이 발언 중입니다
now_leads = { $person } 님이 이끌고, 양쪽 모두 발언할 수 있습니다
now_both = 양쪽 모두 발언할 수 있습니다
now_break = 휴식
now_forum = 누구나 발언할 수 있습니다
now_voice = { $person } 님에게 발언권이 있습니다
now_grace = { $person } 님의 시간이 끝났습니다
now_grace_both = 시간이 끝났습니다
now_handover = 차례가 끝났습니다
now_over = 토론이 끝났습니다
now_cancelled = 토론이 취소되었습니다
turn_numbered = { $name } · 차례 { $number }/{ $all }
turn_called = **시작**을 누르면 { $time } 동안 발언합니다. 누르지 않으면 { $span } 토론이 멈춥니다.
turn_preparing = 준비 시간은 { $span } 끝납니다. **시작**을 누르면 더 일찍 { $time } 동안 발언합니다.
turn_bank = 먼저 준비 시간 { $time }을 쓸 수 있습니다.
turn_forum = 이 라운드는 { $span } 끝납니다.
turn_grace = 아직 발언을 보낼 수 있습니다. { $span } 마감됩니다.
turn_grace_spoken = 말을 마무리해 주세요. 차례는 { $span } 끝납니다.
turn_handover = { $span } 이어집니다.
turn_thread = 발언은 { $thread }에 올라옵니다.
next_is = **다음:** { $what }
next_lobby = 대기실에서 편과 자리를 정합니다
next_free = 빈자리
queue_nobody = 기다리는 사람이 없습니다. **손들기**를 누르면 발언할 수 있습니다.
queue_next = ✋ 발언 대기: { $people }
queue_length = ✋ 발언 대기: { $count }명
queue_title = 발언 대기: { $count }명
queue_empty = 발언을 기다리는 사람이 없습니다.
queue_waits = 발언권은 청중의 차례에 줍니다.
queue_pick = 발언권 주기 …
queue_number = 목록의 { $number }번
queue_take = 다음 사람
queue_clear = 대기열 비우기
card_draft = 진행자에게만 보입니다. 알리고 나면 누구나 여기서 참여할 수 있습니다.
card_scheduled = 편을 고르거나 청중으로 참여하세요. 참여하면 미리 알려 드립니다.
card_scheduled_forum = 청중으로 참여하면 미리 알려 드립니다. 누구나 차례대로 발언할 수 있습니다.
card_lobby = 편을 고르고 **준비 완료**를 누르세요. 모든 자리가 차고 준비되거나 진행자가 시작하면 토론이 시작됩니다.
card_lobby_forum = 청중으로 참여하고, 발언하고 싶으면 손을 드세요. 진행자가 시작합니다.
card_lobby_until = -# 시작하지 않으면 { $span } 취소됩니다.
card_opening_vote = 토론을 듣기 **전에** 논제를 어떻게 생각하나요? 두 번의 표를 함께 보면 변화가 드러납니다.
card_closing_vote = **이제** 논제를 어떻게 생각하나요? 생각이 그대로여도 다시 투표해 주세요.
card_vote_link = **[투표하러 가기]({ $link })**
card_results = 결과는 { $at }에 확정됩니다. 그때까지 진행자가 투표를 다시 열 수 있습니다.
card_result_link = **[결과 보기]({ $link })**
card_thread = 오간 말은 { $thread }에 있습니다.
card_cancelled = 토론은 열리지 않습니다.
card_cancelled_midway = 토론은 더 이어지지 않습니다.
card_host = 진행자: { $host }
card_hosts = 진행자: { $host } · 함께: { $cohosts }
lobby_side = { $side } · { $seats }자리 중 { $taken }자리 참
lobby_seat = { $number } · { $person }
lobby_seat_ready = { $number } · { $person } ✓ 준비됨
lobby_free = { $number } · *빈자리*
lobby_reserve = 예비: { $people }
lobby_reserves = 예비: { $count }명
lobby_audience = 청중 · { $count }명
paused_host = 진행자가 시계를 멈췄습니다.
paused_no_show = { $person } 님이 불렸지만 제때 시작하지 않았습니다.
paused_vacant = 이 차례의 자리가 비어 있습니다.
paused_left = { $person } 님이 이 차례의 자리를 떠났습니다.
paused_removed = { $person } 님이 토론에서 내보내졌습니다.
paused_left_over = 남은 시간: { $time }. 그대로 보존됩니다.
press_join_pro = ▲ 찬성으로 참여
press_join_con = ▼ 반대로 참여
press_audience = 청중
press_ready = 준비 완료
press_begin = 시작
press_prepare = 준비하기 ({ $time } 남음)
press_leave = 나가기
press_pack = 자료 묶음
press_plan = 진행표
press_speak = 발언하기
press_cite = 인용하기
press_yield = 발언 마치기
press_raise = 손들기
press_lower = 손 내리기
press_ask = 질문하기
press_transcript = 발언록
panel_lead = 진행 패널 · { $format } · { $stage }
panel_draft = 진행표를 확인하고 대기실을 여세요. 수정 명령으로 시작 시각을 정할 수도 있습니다.
panel_card = [카드]({ $link })
panel_channel = 채널: { $channel }
panel_free = { $side }: 빈자리 { $count }개
panel_not_ready = 아직 준비 중: { $people }
panel_banks = 남은 준비 시간: { $banks }
panel_missing = **발언자가 없습니다.** 다른 사람에게 맡기거나, 없이 진행하거나, 한 번 더 부르세요.
panel_vacant = **자리가 비어 있습니다.** 대신 발언할 사람을 정하거나 없이 진행하세요.
panel_publish = 대기실 열기
panel_start = 시작
panel_next = 다음
panel_pause = 멈추기
panel_resume = 이어 하기
panel_longer = +30초
panel_shorter = −30초
panel_end_turn = 차례 끝내기
panel_open_vote = 투표 열기
panel_close_vote = 투표 마감
panel_extend_vote = +1분
panel_queue = 대기열 ({ $count })
panel_coin = 동전 던지기
panel_end = 끝내기
panel_cancel = 취소하기
panel_substitute = 대신할 사람
panel_forfeit = 없이 진행
panel_wait = 다시 부르기
panel_archive = 결과 확정
post_question = 질문
post_citation = { $lead } · 인용
post_part = { $lead } ({ $part }/{ $parts })
result_final_vote = 최종 투표
result_no_vote = 이 토론에는 투표가 없었습니다.
result_audience = 청중 발언
board_thread = 발언은 창에 써서 보내고 스레드에 올라옵니다.
board_announce = 발언은 원하는 곳에서 하고, 봇은 시간과 대기열과 투표를 맡습니다.
board_each = 대기열 순서대로 한 사람에 { $time }
board_each_host = 진행자가 고른 사람, 한 사람에 { $time }
board_empty = 이 서버에 그런 토론이 없습니다.
substitute_nobody = 참여자 가운데 대신할 사람이 없습니다. 먼저 그 편이나 청중으로 참여해 달라고 부탁한 뒤 다시 누르세요.
substitute_pick = 누가 대신하나요? …
substitute_title = “{ $turn }” 차례에 누가 발언하나요?
pack_lead = 자료 묶음 · { $side }
pack_facts = 사실
pack_no_arguments = 이 글에는 이쪽 논거가 없습니다.
pack_nothing = 이 글에는 내 편에서 인용할 것이 없습니다. 인용 없이 발언할 수 있습니다.
pack_cite = 인용할 것을 고르세요. 내 이름으로 출처와 함께 올라옵니다.
pack_pick_argument = 논거 { $first }–{ $last } …
pack_pick_fact = 사실 { $first }–{ $last } …
panel_vacant_paused = **자리가 비어 있습니다.** 대신 발언할 사람을 정하거나 토론을 끝내세요.
told_published = { $at }에 토론이 열립니다({ $span }). 카드에서 참여하세요. 논제: **{ $motion }**
told_reminder = “{ $motion }” 토론이 { $span } 시작합니다.
told_lobby = 대기실이 열렸습니다. 카드에서 자리를 잡으면 { $host } 님이 토론을 시작합니다. 논제: **{ $motion }**
told_lobby_forum = 대기실이 열렸습니다. 카드에서 참여하면 { $host } 님이 토론을 시작합니다. 논제: **{ $motion }**
told_opening_vote = **사전 투표가 열렸습니다.** { $at }까지({ $span }) 첫 발언을 듣기 전의 생각을 알려 주세요.
told_closing_vote = **사후 투표가 열렸습니다.** { $at }까지({ $span }) 지금의 생각을 알려 주세요.
told_vote_moved = 투표는 이제 { $at }에 마감됩니다({ $span }).
told_vote_reopened = 사후 투표가 { $at }까지 다시 열렸습니다({ $span }). 새 결과가 뒤따릅니다.
told_result_replaced = 이 결과가 나온 뒤 투표가 다시 열렸습니다. 유효한 결과: { $link }
told_called = { $person } 님 차례입니다: **{ $turn }** ({ $seat }, { $time }). 카드에서 **시작**을 누르세요. 누르지 않으면 { $span } 토론이 멈춥니다.
told_next = { $person } 님이 다음입니다.
told_vacant = 다음 차례: **{ $turn }**. 자리가 비어 있습니다({ $seat }).
told_press_begin = 카드에서 **시작**을 누르세요.
told_forum = **{ $turn }**: 누구나 { $each }씩 발언할 수 있습니다. 카드에서 손을 드세요.
told_both = **{ $turn }**: 양쪽 모두 발언할 수 있습니다.
told_break = **{ $turn }**: 잠시 아무도 발언하지 않습니다.
told_on = **{ $turn }** 차례가 이어집니다.
told_moved = 진행자가 끝나는 시각을 바꿨습니다: { $at } ({ $span })
told_grace = { $person } 님, 시간이 끝났습니다. 아직 발언을 보낼 수 있고 { $span } 마감됩니다.
told_grace_both = 시간이 끝났습니다. 아직 발언을 보낼 수 있고 { $span } 마감됩니다.
told_grace_spoken = { $person } 님, 시간이 끝났습니다. 말을 마무리해 주세요. 차례는 { $span } 끝납니다.
told_grace_spoken_both = 시간이 끝났습니다. 말을 마무리해 주세요. 차례는 { $span } 끝납니다.
told_skipped = 진행자가 **{ $turn }** 차례를 건너뛰었습니다.
told_forfeited = **{ $turn }** 차례는 발언자 없이 지나갑니다.
told_gone = 발언자가 떠나 **{ $turn }** 차례가 일찍 끝납니다.
told_turn_over = **{ $turn }** 차례가 끝났습니다.
told_paused = **토론이 잠시 멈췄습니다.**
told_why = 이유: { $why }
told_resumed = 토론을 이어 갑니다.
told_resumed_speaker = { $person } 님, 토론을 이어 갑니다.
told_outage = 봇이 { $late } 동안 자리를 비웠습니다. 잃은 것은 없고, 진행 중이던 것은 시간을 되돌려받습니다.
told_coin_keep = 동전을 던졌습니다. 편은 그대로입니다.
told_coin_swap = 동전을 던졌습니다. **찬성과 반대가 자리를 바꿉니다.** **준비 완료**를 다시 눌러 주세요.
told_floor = { $person } 님, { $at }까지 발언하실 수 있습니다({ $span }).
told_warned = { $person } 님, 진행자의 경고입니다.
told_removed = { $person } 님이 이 토론에서 내보내졌습니다.
told_cancelled = 토론이 취소되었습니다: **{ $motion }**
told_given_up = 아무도 토론을 시작하지 않아 취소되었습니다: **{ $motion }**
bell_for = 🔔 { $person } 님, { $left } 남았습니다
bell = 🔔 { $left } 남았습니다: { $turn }
concern_missing = { $hosts }: 토론이 **{ $turn }**에서 기다리고 있습니다. { $cause } 다른 사람에게 맡기거나, 없이 진행하거나, 한 번 더 부르세요.
concern_vacant = { $hosts }: 토론이 **{ $turn }**에서 기다리고 있습니다. { $cause } 그 자리에서 발언할 사람을 정하거나 없이 진행하세요.
concern_outage = { $hosts }: “{ $motion }” 토론 중에 { $late } 동안 자리를 비웠습니다. 진행 중이던 것을 늦춰 아무도 시간을 잃지 않습니다. 패널을 확인해 주세요.
concern_given_up = { $hosts }: 아무도 “{ $motion }” 토론을 시작하지 않아 대기실을 닫고 취소했습니다. 준비되면 새로 만드세요.
concern_question = { $hosts }: { $person } 님의 **질문**: { $question }
concern_questions = { $hosts }: “{ $motion }” 토론에 질문이 올라왔습니다.
what_motion = 논제
what_speech = 발언
what_question = 질문
refuse_debate_guild_only = 토론은 서버에 속합니다. 토론이 있는 서버에서 쓰세요.
refuse_debate_none_here = 이 채널에는 토론이 없습니다. 명령에서 토론을 고르거나 토론이 있는 채널에서 쓰세요. { $command }에 있는 토론이 나옵니다.
refuse_debate_unknown = 이 서버에 “{ $named }” 토론이 없습니다. 논제를 몇 글자 쓰고 목록에서 고르세요.
refuse_debate_several = “{ $named }”에 맞는 토론이 { $count }개라서 하나를 고를 수 없습니다. 논제를 더 쓰거나 쓰는 동안 나오는 목록에서 고르세요:
refuse_debate_gone = 이 서버의 토론이 아니거나 없어졌습니다. 있는 토론은 { $command }에 나옵니다.
refuse_debate_channel = 그 채널에서는 다른 토론이 진행 중입니다: “{ $motion }”. 먼저 끝내거나 다른 채널을 고르세요.
refuse_debate_format = “{ $named }” 진행 방식이 없습니다. 쓰는 동안 나오는 목록에서 고르세요.
refuse_debate_no_motion = 토론에는 논제가 필요합니다. 글을 고르거나, 동의하거나 동의하지 않을 수 있는 문장을 쓰세요.
refuse_debate_article_motion = 그 글에는 논제가 없습니다. 동의하거나 동의하지 않을 수 있는 문장으로 논제를 함께 쓰세요.
refuse_debate_length = “{ $typed }”: 시간으로 읽을 수 없습니다. `90s`, `5m`, `1d12h`처럼 최대 { $longest }까지 쓰세요.
refuse_debate_done = 이미 했습니다. 지금 상태는 카드에서 볼 수 있습니다.
refuse_debate_no_article = 이 토론에는 글이 없거나 글이 라이브러리에서 빠져 인용할 것이 없습니다. 인용 없이 발언할 수 있습니다.
refuse_debate_no_side = 자료 묶음은 편마다 있습니다. 먼저 찬성이나 반대로 참여하세요. 청중은 질문할 수 있습니다.
refuse_debate_citation = 고른 것은 이제 글의 요약에 없습니다. **인용하기**를 다시 눌러 지금 있는 것을 보세요.
refuse_debate_no_change = 시간이 0이면 아무것도 바뀌지 않습니다. `30s`나 `1m`처럼 얼마인지 쓰세요.
refuse_debate_cited = 이 차례에 이미 인용한 것입니다. 다른 것을 고르거나 인용 없이 발언하세요.
refuse_step_not_yours = 진행자, 공동 진행자, 운영진만 할 수 있습니다. 그중 한 사람에게 부탁하세요.
refuse_step_only_host = 진행자나 운영진만 할 수 있습니다. 부탁해 보세요.
refuse_step_sent_away = 토론에서 내보내진 사람은 더 참여할 수 없습니다. 보고 투표하는 것은 할 수 있습니다. 궁금한 점은 운영진에게 물어보세요.
refuse_step_stale = 그사이 토론이 넘어가서 아무것도 하지 않았습니다. 카드를 보고, 그래도 원하면 다시 누르세요.
refuse_step_phase = 이 차례의 지금 단계에서는 할 수 없습니다. 지금 할 수 있는 일은 카드에 나옵니다.
refuse_step_frozen = 사람들이 투표하기 시작하여 논제를 바꿀 수 없습니다. 다른 논제는 새 토론으로 만드세요.
refuse_step_start_passed = 그 시각은 이미 지났습니다. 더 늦은 시각을 쓰세요.
refuse_step_start_far = 너무 멉니다. 늦어도 { $at}까지의 시작 시각을 쓰세요.
refuse_step_already_cohost = 그 사람은 이미 이 토론을 진행할 수 있어 할 일이 없습니다.
refuse_step_not_cohost = 그 사람은 이 토론의 공동 진행자가 아니라서 거둘 것이 없습니다.
refuse_step_cohosts = 공동 진행자는 { $most }명까지입니다. 먼저 한 사람을 빼세요.
refuse_step_host_stays = 진행자는 내보낼 수 없습니다. 토론을 취소하려면 { $command } 명령을 쓰세요.
refuse_step_already_there = 이미 그렇게 되어 있어 바꿀 것이 없습니다.
refuse_step_full = 명단이 가득 찼습니다. { $most }명까지 들어갑니다. 보고 투표하는 데는 자리가 필요 없습니다.
refuse_step_sides_locked = 차례가 시작되면 편을 바꿀 수 없습니다. 청중으로 있거나 진행자에게 자리를 부탁하세요.
refuse_step_no_sides = 이 진행 방식에는 편이 없습니다. 청중의 차례에 손을 들고 발언하세요.
refuse_step_not_there = 이 토론에 참여하고 있지 않아 나갈 것이 없습니다. 카드의 **청중**으로 참여할 수 있습니다.
refuse_step_not_seated = 자리가 있어야 합니다. 빈자리가 있는 편에 참여하거나 진행자에게 부탁하세요.
refuse_step_no_seat = 이 진행 방식에는 그런 자리가 없습니다. 카드의 진행표에 양쪽 자리가 나옵니다.
refuse_step_other_side = 그 사람은 반대편에 있고, 차례가 진행되는 동안에는 편을 바꿀 수 없습니다. 이 편이나 청중에서 고르세요.
refuse_step_speaking_now = 지금 그 발언자의 차례입니다. 다른 사람에게 맡기려면 **대신할 사람**을 쓰세요.
refuse_step_vacant = 이 차례의 자리가 비어 있습니다. 대신할 사람을 정하거나 발언자 없이 진행하세요.
refuse_step_already_ready = 이미 준비되어 있습니다. 모두 준비되거나 진행자가 시작하면 토론이 시작됩니다.
refuse_step_floor = 지금은 발언권이 없습니다. 누구 차례인지 카드에 나옵니다. 청중의 차례에는 손을 들 수 있습니다.
refuse_step_too_late = 이 글이 도착했을 때 차례와 여유 시간이 끝나 올리지 않았습니다. 쓰신 글을 그대로 돌려드립니다. 진행자에게 시간을 더 부탁할 수 있습니다.
refuse_step_elsewhere = 이 토론에서는 창이 아니라 채널에서 직접 발언합니다. 거기서 말씀하세요. 시간은 카드가 잽니다.
refuse_step_no_preparation = 우리 편에 남은 준비 시간이 없습니다. **시작**을 눌러 발언하세요.
refuse_step_already_queued = 이미 손을 들었거나 발언권이 있습니다. **손 내리기**로 내릴 수 있습니다.
refuse_step_not_queued = 내릴 손이 없습니다. **손들기**를 누르면 대기열에 들어갑니다.
refuse_step_queue_full = 이미 { $most }명이 기다려 대기열이 가득 찼습니다. 몇 사람이 발언한 뒤 다시 해 보거나 질문을 남기세요.
refuse_step_queue_empty = 대기열에 아무도 없습니다. 사람을 골라 발언권을 주거나 손을 들 때까지 기다리세요.
refuse_step_no_forum = 발언권은 청중의 차례에만 그렇게 줄 수 있습니다. 대신 질문을 남기거나, 진행표에 있으면 그 차례를 기다리세요.
refuse_step_nobody_speaks = 지금 발언권을 가진 사람이 없습니다. 이 순서를 통째로 끝내려면 패널에서 **차례 끝내기**를 누르세요.
refuse_step_questions = 한 토론에서 한 사람이 할 수 있는 질문 { $most }개를 다 했습니다. 더 말하려면 청중의 차례에 손을 드세요.
refuse_step_short = 그러면 바로 끝나거나 이미 끝난 것이 됩니다. 끝내려면 **차례 끝내기**나 **다음**을 쓰세요.
refuse_step_long = 너무 오래 걸립니다. 지금부터 최대 { $longest }까지로 줄이세요.
refuse_step_no_vote = 이 진행 방식에는 그런 투표가 없습니다. 토론과 따로 투표를 열거나, 다음에는 투표가 있는 방식을 고르세요.
refuse_step_turns_remain = 사후 투표 전에 남은 차례가 있습니다. { $command } 명령으로 토론을 일찍 끝내면 투표가 열립니다.
refuse_step_nobody_missing = 빠진 발언자가 없습니다. 넘어가려면 **다음**, 시계를 멈추려면 **멈추기**를 쓰세요.
refuse_step_already_paused = 토론은 이미 멈춰 있습니다. **이어 하기**로 이어 갈 수 있습니다.
refuse_step_out_of_step = 저희 쪽 잘못으로 토론에 맞지 않는 일이 생겼고 아무것도 바뀌지 않았습니다. 카드를 보고 다시 해 보세요.
refuse_now_draft = 토론이 아직 초안이라 기다려야 합니다. 먼저 진행자가 알려야 합니다.
refuse_now_scheduled = 토론이 아직 예정 상태라 기다려야 합니다. 대기실이 열리거나 진행자가 열 때까지 기다리세요.
refuse_now_lobby = 토론이 대기실 단계라 시작할 때까지 기다려야 합니다. 진행자가 시작할 수 있습니다.
refuse_now_vote = 지금은 { $stage } 중이라 할 수 없습니다. 투표 카드에서 투표하세요. 진행자가 마감하면 이어집니다.
refuse_now_turn = 차례가 진행되는 동안에는 할 수 없습니다. 지금 할 수 있는 일은 카드에 나옵니다.
refuse_now_paused = 토론이 멈춰 있어 기다려야 합니다. 진행자가 **이어 하기**로 이어 갈 수 있습니다.
refuse_now_results = 토론은 이미 결과가 나와 더는 할 수 없습니다. 오간 말은 발언록에 모두 있습니다.
refuse_now_archived = 토론이 끝나 더는 할 수 없습니다. 오간 말은 발언록에 모두 있고, 운영진은 새 토론을 만들 수 있습니다.
refuse_now_cancelled = 토론이 취소되어 더는 할 수 없습니다. 운영진은 새로 만들 수 있습니다.
refuse_own_sent_away = 이 토론에서 내보내져 더 참여할 수 없습니다. 보고 투표하는 것은 할 수 있습니다. 궁금한 점은 운영진에게 물어보세요.
refuse_own_too_late = 그 차례와 여유 시간이 끝나 더는 발언을 받지 않습니다. 진행자에게 시간을 더 부탁할 수 있습니다.
refuse_host_stale = 조금 전에 토론이 넘어가서 아무것도 하지 않았습니다. 카드를 보고, 그래도 원하면 다시 보내세요.
refuse_host_edit = 대기실이 열리기 전에만 바꿀 수 있습니다. 그대로 진행하거나 { $command } 명령으로 취소하고 새로 만드세요.
refuse_host_draft = 토론이 아직 초안이라 기다려야 합니다. { $command } 명령으로 대기실을 엽니다.
refuse_host_scheduled = 토론이 아직 예정 상태라 기다려야 합니다. { $command } 명령으로 대기실을 미리 열 수 있습니다.
refuse_host_lobby = 토론이 대기실 단계라 시작할 때까지 기다려야 합니다. { $command } 명령으로 시작합니다.
refuse_host_vote = 지금은 { $stage } 중이라 할 수 없습니다. 마감까지 기다리거나 { $command } 명령으로 마감하세요.
refuse_host_paused = 토론이 멈춰 있어 기다려야 합니다. **이어 하기**로 이어 갈 수 있습니다.
refuse_host_not_seated = 그 사람은 자리가 없어 뺄 것이 없습니다. 누구 자리인지 카드에 나옵니다.
refuse_host_not_queued = 그 사람은 대기열에 없어 뺄 것이 없습니다. 패널의 **대기열**에 기다리는 사람이 나옵니다.
refuse_host_full = 명단이 가득 찼습니다. { $most }명까지 들어가며 더 넣을 수 없습니다.
refuse_host_no_sides = 이 진행 방식에는 편이 없어 정할 것이 없습니다.
refuse_host_no_forum = 발언권은 청중의 차례에만 그렇게 줄 수 있습니다. 그 차례가 있는지 카드의 진행표에 나옵니다.
board_title = 토론 { $count }개

## Debates: hosts and commands

at_draft = 토론은 아직 초안이라 진행자와 운영진에게만 보입니다. `/진행 시작`으로 대기실을 엽니다.
at_scheduled = 대기실은 { $at }에 열립니다({ $span }).
at_lobby = 대기실이 열려 있습니다. 아무도 시작하지 않으면 { $span } 취소됩니다.
at_opening_vote = 시작 투표 중입니다. 마감: { $span }
at_called = **{ $name }**: { $person } 님을 불렀습니다. **시작**을 눌러야 하며, 기한은 { $span }입니다.
at_preparing = **{ $name }**: 준비 시간을 쓰고 있습니다. 준비 시간 끝: { $span }
at_speaking = **{ $name }** 진행 중입니다. 끝: { $span }
at_grace = **{ $name }** 시간이 끝났습니다. 발언은 { $span }까지 더 받습니다.
at_handover = **{ $name }** 차례가 끝났습니다. 다음 차례: { $span }
at_paused = **{ $name }**에서 멈춰 있습니다. `/진행 이어가기`까지 시계가 가지 않습니다.
at_closing_vote = 마무리 투표 중입니다. 마감: { $span }
at_results = 결과가 나왔고 { $span } 확정됩니다. 그전에는 `/진행 다시열기`로 마무리 투표를 다시 열 수 있습니다.
at_archived = 토론이 끝났고 결과가 확정되었습니다.
at_cancelled = 토론이 취소되었습니다.
did_motion = 논제를 바꿨습니다: { $motion }
did_format = 이제 형식은 **{ $name }**입니다.
did_start = 이제 대기실은 { $at }에 열립니다({ $span }).
did_archive = 끝나면 발언록을 { $channel }에 보관합니다.
did_archive_none = 발언록을 따로 보관하지 않습니다.
did_venue_thread = 잠긴 스레드에서 입력 창으로 발언합니다.
did_venue_announce = 원하는 곳에서 발언합니다. 시간, 대기열, 투표는 제가 맡습니다.
did_cohost = 이제 { $person } 님도 이 토론을 진행할 수 있습니다. 패널도 쓸 수 있습니다.
did_cohost_gone = { $person } 님은 더는 이 토론을 진행하지 않습니다.
did_assigned = { $person } 님의 자리: { $seat }
did_assigned_over = { $person } 님의 자리: { $seat } ({ $before } 님은 그 자리에서 나왔습니다.)
did_substitute = { $person } 님이 이 차례의 자리를 토론이 끝날 때까지 맡습니다.
did_unassigned = { $person } 님을 자리에서 뺐습니다. 토론에는 그대로 있습니다.
did_toss_keep = 동전 결과: 모두 그대로입니다.
did_toss_swap = 동전 결과: 찬성과 반대가 서로 바뀝니다.
did_floor = { $person } 님에게 발언권을 주었습니다. 끝: { $span }
did_queue_cleared = 대기열을 비웠습니다.
did_dismissed = { $person } 님을 대기열에서 뺐습니다.
did_warned = { $person } 님에게 경고했습니다. 경고와 이유는 기록에 남습니다.
did_removed = { $person } 님을 내보냈습니다. 다시 참가할 수 없지만 보고 투표하는 것은 됩니다.
did_leave = 토론에서 나왔습니다. 계속 보고 투표할 수 있습니다.
did_ready = 준비되었습니다. 모든 자리가 준비되면 시작하고, 진행자가 먼저 시작할 수도 있습니다.
did_begin = 발언권을 받았습니다. 끝: { $span }. 카드에서 **발언하기**를 눌러 쓰세요. 나누어 보내도 됩니다.
did_begin_aloud = 발언권을 받았습니다. 끝: { $span }. 토론하는 곳에서 말하세요.
did_prepare = 준비 시간을 씁니다. 다 쓰는 때: { $span }. 발언하려면 **시작**을 누르세요.
did_floor_own = 발언권을 받았습니다. 끝: { $span }
did_raise = { $place ->
    [1] 다음 차례입니다. 발언권을 받으면 알려 드립니다.
   *[other] 대기열 { $place }번째입니다. 발언권을 받으면 알려 드립니다.
}
did_lower = 손을 내렸습니다.
did_ask = 질문을 올렸습니다. 진행자도 봅니다.
did_speak = 발언을 올렸습니다. 시간이 남아 있으면 더 보내거나 **발언 마치기**로 남은 시간을 돌려줄 수 있습니다.
did_speak_grace = 발언을 올렸습니다. 시간은 끝났고 발언은 아직 더 받습니다. 마감: { $span }
did_cite = 출처와 함께 인용을 올렸습니다.
did_yield = 남은 시간을 돌려주었습니다.
did_card = 곧 { $channel }에 카드가 올라옵니다.
did_panel = 곧 { $channel }에 패널이 올라옵니다. 그 채널을 보는 사람은 모두 보지만, 진행자와 공동 진행자, 운영진만 쓸 수 있습니다.
did_transcript = 토론 발언록입니다.
did_transcript_so_far = 지금까지의 발언록입니다. 토론은 아직 끝나지 않았습니다.
did_transcript_results = 토론 발언록입니다. 결과는 아직 확정되지 않았습니다.
joined_seat = 참가했습니다: **{ $seat }**
joined_reserve = **{ $side }** 편입니다. 자리가 다 차서 교체 발언자로 부를 수 있습니다.
joined_audience = 청중입니다. 질문할 수 있고, 형식에 청중 시간이 있으면 손을 들 수 있습니다.
joined_scheduled = 대기실은 { $at }에 열립니다({ $span }). 그전에 알려 드립니다.
joined_lobby = 준비되면 **준비 완료**를 누르세요. 모든 자리가 준비되거나 진행자가 시작하면 토론이 시작됩니다.
joined_lobby_watching = 모든 자리가 준비되거나 진행자가 시작하면 토론이 시작됩니다.
joined_lobby_forum = 진행자가 시작하면 토론이 시작됩니다.
own_ready = 준비 완료
own_pack = 자료 묶음
own_leave = 나가기
host_publish = 대기실 열기
host_sure = 네, 합니다
sure_end = 지금 토론을 끝낼까요? 남은 차례는 없어지고, 마무리 투표나 결과로 넘어갑니다.
sure_archive = 지금 결과를 확정할까요? 그 뒤에는 마무리 투표를 다시 열 수 없고 발언록을 보관합니다.
sure_clear = 대기열을 모두 비울까요? 있던 사람은 다시 손을 들어야 합니다.
sure_close_vote = 지금 투표를 마감할까요? 아직 투표하지 않은 사람은 더는 할 수 없습니다.
sure_forfeit = 없는 발언자를 기다리지 않고 넘어갈까요? 그 편은 이 차례를 잃습니다.
sure_other = 정말 할까요? 하려면 버튼을 누르고, 아니면 그대로 두세요.
setup_draft = 토론을 초안으로 만들었습니다. 진행자와 운영진에게만 보입니다. 버튼이나 패널, `/진행 시작`으로 대기실을 열고, `/진행 고치기 시작:`으로 시각을 정해 알립니다.
setup_scheduled = 토론을 만들고 알렸습니다. 대기실은 { $at }에 열립니다({ $span }). 곧 카드가 올라옵니다.
setup_format = 형식: **{ $name }** · 차례 { $turns }개, 발언 시간 { $time }
setup_thread = 카드는 { $channel }에, 발언은 그곳의 잠긴 스레드에 입력 창으로
setup_announce = 카드는 { $channel }에, 발언은 원하는 곳에서. 시간, 대기열, 투표는 제가 맡습니다
setup_panel = 진행 패널은 { $channel }에. 그 채널을 보는 사람은 모두 보지만, 진행자와 공동 진행자, 운영진만 쓸 수 있습니다
setup_minimum = 투표는 비밀이며 { $least }명부터 입장을 보여 줍니다
setup_archive = 발언록은 { $channel }에 보관합니다
setup_no_archive = 발언록을 따로 보관하지 않습니다. `/진행 내보내기`로 받을 수 있습니다
setup_no_article = 글이 없어 자료 묶음과 인용도 없습니다
setup_elsewhere = { $channel }에 카드가 올라오지 않으면 저에게 이 권한 가운데 하나가 없는 것입니다: { $rights }. 채널 설정의 *권한*에서 주고 `/진행 카드`를 쓰세요.
form_question = 질문하기
form_question_label = 질문. 이름과 함께 올라갑니다
form_question_hint = 질문 하나, 500자까지
form_speech = 발언
form_speech_label = 보내면 올라갑니다. 나누어 보내도 됩니다
form_speech_hint = 너무 늦으면 쓴 글을 그대로 돌려드립니다
form_cancel = 토론 취소
refuse_form_file = 쓰신 글 전부를 파일로 함께 드립니다.
refuse_debate_rights = { $channel }에서 이 토론을 열 수 없습니다. 저에게 { $rights } 권한이 없습니다. 채널 설정의 *권한*에서 주거나 *서버 설정 → 역할*에서 제 역할에 준 다음 다시 해 보세요. 아무것도 바뀌지 않았습니다.
refuse_thread_in_thread = 스레드 안에는 스레드를 만들 수 없습니다. 카드를 올릴 다른 `채널:`을 고르거나 `장소:`에서 알림만을 고르세요.
refuse_moment = “{ $typed }”: 시각으로 읽을 수 없습니다. { $forms } 가운데 하나처럼 쓰세요. 현지 시각에는 `시간대:`도 필요합니다.
refuse_no_zone = “{ $typed }” 같은 현지 시각은 어느 곳의 것인지 짐작하지 않습니다. `시간대:`를 고르거나, 뒤에 “UTC”를 붙이거나, `2시간 후`처럼 쓰세요.
refuse_zone = “{ $named }” 시간대를 모릅니다. `시간대:`에 큰 도시 이름을 영어로 쓰고 목록에서 고르세요.
refuse_skipped = 그곳의 시계에는 “{ $typed }” 시각이 없습니다. 그때 시계는 { $before }에서 { $after }까지 건너뜁니다. 다른 시각을 고르세요.
refuse_twice = 그곳의 시계에는 “{ $typed }” 시각이 두 번 있습니다: { $first }, { $second }. “{ $typed }{ $second }”처럼 뜻하는 것을 뒤에 붙이세요.
refuse_one_change = 한 번에 하나만 바꿀 수 있습니다. 논제나 글, 형식, 장소, 시작, 보관 가운데 하나만 채우세요.
refuse_nobody_named = 누구인지 골라야 합니다. `사람:`을 채우세요.
refuse_bot_named = 그 계정은 봇입니다. 봇은 토론에 참여하지 않으니 `사람:`에 사람을 고르세요.
refuse_side_full = 그쪽 자리가 모두 찼습니다. `자리:`에 자리를 정확히 고르면, 그 자리에 있던 사람이 비켜납니다.
right_threads_create = 공개 스레드 만들기
right_threads_manage = 스레드 관리

command_host = 진행
command_host_about = 운영진용: 토론을 만들고 진행하기
command_host_create = 만들기
command_host_create_about = 글이나 논제로 토론 만들기
command_host_edit = 고치기
command_host_edit_about = 설정 하나 바꾸기
command_host_cohost = 공동진행
command_host_cohost_about = 다른 사람도 진행하게 하기
command_host_assign = 자리주기
command_host_assign_about = 사람을 자리에 앉히기
command_host_unassign = 자리빼기
command_host_unassign_about = 사람을 자리에서 빼기
command_host_coinflip = 동전던지기
command_host_coinflip_about = 찬성과 반대를 동전으로 정하기
command_host_start = 시작
command_host_start_about = 대기실 열기. 대기실에서는 토론 시작
command_host_next = 다음
command_host_next_about = 바로 다음으로 넘어가기
command_host_pause = 멈추기
command_host_pause_about = 시계 멈추기
command_host_resume = 이어가기
command_host_resume_about = 시계를 다시 가게 하기
command_host_time = 시간
command_host_time_about = 차례의 시간을 늘리거나 줄이기
command_host_floor = 발언권
command_host_floor_about = 발언권을 주거나 발언 시간 끝내기
command_host_queue = 대기열
command_host_queue_about = 손든 사람을 보고, 부르고, 비우기
command_host_vote = 표결
command_host_vote_about = 투표를 열고, 마감하고, 늘리기
command_host_substitute = 교체
command_host_substitute_about = 이 차례의 자리를 토론 끝까지 다른 사람에게 맡기기
command_host_warn = 경고
command_host_warn_about = 이유와 함께 경고하기
command_host_remove = 퇴장
command_host_remove_about = 토론에서 내보내기
command_host_panel = 패널
command_host_panel_about = 진행 패널 다시 올리기. 채널을 보는 모두에게 보입니다
command_host_card = 카드
command_host_card_about = 카드 다시 올리기
command_host_cancel = 취소
command_host_cancel_about = 토론 취소하기
command_host_end = 끝내기
command_host_end_about = 일찍 끝내고 마무리 투표로 넘어가기
command_host_reopen = 다시열기
command_host_reopen_about = 마무리 투표 다시 열기
command_host_archive = 확정
command_host_archive_about = 결과를 확정하고 발언록 보관하기
command_host_export = 내보내기
command_host_export_about = 발언록을 파일로 받기
command_debate = 토론
command_debate_about = 토론 참가: 들어가고, 묻고, 발언하고, 발언록 보기
command_debate_list = 목록
command_debate_list_about = 이 서버의 토론
command_debate_info = 정보
command_debate_info_about = 순서와 사람, 지금 상태
command_debate_join = 참가
command_debate_join_about = 한쪽이나 청중으로 참가하기
command_debate_leave = 나가기
command_debate_leave_about = 참가 그만두기
command_debate_hand = 손
command_debate_hand_about = 발언하려고 손을 들거나 내리기
command_debate_ask = 질문
command_debate_ask_about = 질문하기
command_debate_speak = 발언
command_debate_speak_about = 발언권이 있을 때 발언 쓰기
command_debate_cite = 인용
command_debate_cite_about = 발언권이 있을 때 글을 인용하기
command_debate_pack = 자료
command_debate_pack_about = 우리 편의 논거와 사실
command_debate_transcript = 발언록
command_debate_transcript_about = 발언록을 파일로 받기

option_debate = 토론
option_debate_about = 어느 토론인지. 비워 두면 이 채널의 토론
option_debate_article = 글
option_debate_article_about = 글의 논제로 토론하기
option_motion = 논제
option_motion_about = 직접 쓴 논제. 글과 함께 쓰면 글의 논제 대신
option_plan = 형식
option_plan_about = 차례의 순서. 비워 두면 옥스퍼드식
option_venue = 장소
option_venue_about = 어디서 발언하는지. 비워 두면 잠긴 스레드
option_start = 시작
option_start_about = 예: 2시간 후, 2026-02-02 19:30 (시간대와 함께), <t:…>
option_zone = 시간대
option_zone_about = 시작 시각의 시간대. 도시 이름을 영어로 쓰세요
option_archive = 보관
option_archive_about = 끝나면 발언록을 둘 곳
option_panel = 패널
option_panel_about = 진행 패널을 둘 곳. 채널을 보는 모두에게 보입니다. 비워 두면 여기
option_vote_minimum = 비밀최소
option_vote_minimum_about = 비밀 투표가 입장을 보이는 최소 인원. 비워 두면 3명
option_panel_channel = 채널
option_panel_channel_about = 패널을 둘 곳. 비워 두면 여기
option_person = 사람
option_person_about = 누구인지
option_remove = 빼기
option_remove_about = 더는 진행하지 않게 하기
option_seat = 자리
option_seat_about = 어느 자리인지. 목록에서 고르세요
option_time_by = 만큼
option_time_by_about = 예: +30s, -1m, 2m
option_vote_by = 만큼
option_vote_by_about = 늘릴 때: 얼마나 더. 예: 90s. 비워 두면 1m
option_vote_for = 동안
option_vote_for_about = 얼마나 오래. 예: 90s. 비워 두면 형식대로
option_action = 동작
option_action_about = 무엇을 할지
option_file_format = 형식
option_file_format_about = 글, 프로그램용 데이터, 표. 비워 두면 글
option_place = 편
option_place_about = 찬성, 반대, 자리가 있는 쪽, 또는 청중
option_question = 질문
option_question_about = 질문. 비워 두면 입력 창이 열립니다

choice_thread = 잠긴 스레드
choice_announce = 알림만
choice_md = 글(Markdown)
choice_audience = 청중
choice_action_give = 사람에게 주기
choice_action_end = 발언 시간 끝내기
choice_action_show = 보기
choice_action_take = 다음 사람 부르기
choice_action_clear = 비우기
choice_action_dismiss = 사람 빼기
choice_action_open = 열기
choice_action_close = 마감
choice_action_extend = 늘리기
choice_action_raise = 들기
choice_action_lower = 내리기

privacy_debates = 토론
privacy_debates_text = 토론에서 한 일을 사용자 ID, 시각과 함께: 참가, 자리, 손들기, 발언, 질문, 인용, 그리고 경고를 포함한 진행자의 결정. 차례가 공정하고, 다시 시작해도 잃지 않고, 발언록이 남게 하려고 필요합니다. 지울 때까지 토론과 함께 보관합니다. 서버에 올라간 것은 그대로 남습니다.
erase_debates_none = 내 이름이 나오는 토론은 없습니다.
erase_debates = { $over ->
    [0] 끝난 토론에는 내 이름이 없고
   *[other] 끝난 토론 { $over }개에서는 이름 없는 사람이 되고 내가 한 말이 지워지며
}, { $running ->
    [0] 진행 중인 토론에도 없습니다
   *[other] 진행 중인 토론 { $running }개에서는 끝날 때 그렇게 됩니다
}. 채널에 올라간 것은 그대로 남으며, 서버 운영진이 지울 수 있습니다.
erase_debates_done = 토론: { $over ->
    [0] 끝난 토론에는 이름이 없었고
   *[other] 끝난 토론 { $over }개에서 이름 없는 사람이 되었고
}, { $running ->
    [0] 진행 중인 토론도 없습니다
   *[other] 진행 중인 토론 { $running }개는 끝날 때 지웁니다
}. 채널에 올라간 것은 그대로 남습니다.

## Debates: transcripts

courier_needs_rights = { $channel } 채널에서 토론을 진행할 수 없습니다. 그 채널에서 다음 권한을 주시면 1분 안에 이어 갑니다: { $rights }
courier_no_threads = { $channel } 채널에는 스레드를 만들 수 없어, 토론 발언을 채널에 바로 올립니다.
filed_lead = 토론 기록
filed_format = 형식: { $format }
filed_cancelled = 취소된 토론입니다.
filed_too_large = 데이터 파일은 Discord에 올리기에 너무 커서, 읽을 수 있는 파일만 올립니다.
transcript_title = 토론 기록
transcript_format = 형식
transcript_host = 진행자
transcript_article = 글
transcript_people = 참가자
transcript_people_hint = 코드를 Discord 메시지에 붙여 넣으면 누구인지 보입니다.
transcript_name_side = { $side ->
    [con] 반대 { $number }
   *[pro] 찬성 { $number }
}
transcript_name_host = 진행자
transcript_name_cohost = 공동 진행자 { $number }
transcript_name_other = 참석자 { $number }
transcript_gone = 떠난 사람
transcript_erased = (쓴 사람이 지웠습니다)
transcript_sides = 양측
transcript_seat = { $side ->
    [con] 반대 측 토론자 { $slot }
   *[pro] 찬성 측 토론자 { $slot }
}
transcript_seat_team = { $side ->
    [con] 반대 측 { $team }팀 토론자 { $slot }
   *[pro] 찬성 측 { $team }팀 토론자 { $slot }
}
transcript_turns = 차례
transcript_not_begun = 시작하지 않음
transcript_ended = { $how ->
    [yielded] 남은 시간 반납
    [host] 진행자가 마침
    [skipped] 진행자가 건너뜀
    [forfeited] 토론자가 없어 몰수
    [left] 토론자가 나감
   *[time] 시간 종료
}
transcript_citation = 인용
transcript_question = 질문
transcript_asides = 차례 밖의 질문
transcript_votes = 투표
transcript_vote = { $vote ->
    [closing] 사후 투표
   *[opening] 사전 투표
}
transcript_no_count = 공개하지 않음
transcript_count = { $stance }: { $count }
transcript_swing_too_few = 두 번 모두 투표한 사람이 적어 움직임을 공개하지 않습니다.
transcript_journal = 일지
transcript_clock = 시계
journal_created = 토론을 만들었습니다
journal_edited = { $what ->
    [format] 형식을 바꾸었습니다: { $to }
    [start] 시작 시각을 바꾸었습니다: { $to }
    [archive] 기록을 남길 채널을 정했습니다: { $to }
    [no_archive] 기록을 남기지 않기로 했습니다
    [thread] 스레드에서 진행하기로 했습니다
    [announce] 원하는 곳에서 말하며 진행하기로 했습니다
   *[motion] 논제를 바꾸었습니다: { $to }
}
journal_published = 시작 시각을 알렸습니다: { $start }
journal_reminded = 참가한 사람 모두에게 시작을 알렸습니다
journal_lobby = 대기실이 열렸습니다. 늦어도 { $until }까지 기다립니다
journal_cohost_added = { $person } 님이 공동 진행자가 되었습니다
journal_cohost_removed = { $person } 님은 더 이상 공동 진행자가 아닙니다
journal_joined = { $place ->
    [pro] { $person } 님이 찬성 측에 참가했습니다
    [con] { $person } 님이 반대 측에 참가했습니다
   *[audience] { $person } 님이 청중으로 참가했습니다
}
journal_left = { $person } 님이 나갔습니다
journal_seated = { $person } 님이 자리를 맡았습니다: { $seat }
journal_unseated = { $person } 님이 자리에서 물러났습니다
journal_flipped = { $toss ->
    [swap] 동전을 던졌습니다: 양측이 자리를 바꿉니다
   *[keep] 동전을 던졌습니다: 모두 그대로입니다
}
journal_ready = { $person } 님이 준비를 마쳤습니다
journal_vote_opened = { $vote ->
    [closing] 사후 투표가 열렸습니다. { $until }까지입니다
   *[opening] 사전 투표가 열렸습니다. { $until }까지입니다
}
journal_vote_moved = { $vote ->
    [closing] 사후 투표 마감이 { $until }로 바뀌었습니다
   *[opening] 사전 투표 마감이 { $until }로 바뀌었습니다
}
journal_vote_closed = { $vote ->
    [closing] 사후 투표가 마감되었습니다
   *[opening] 사전 투표가 마감되었습니다
}
journal_vote_reopened = 사후 투표가 다시 열렸습니다. { $until }까지입니다
journal_called = 차례를 불렀습니다: { $turn }, 발언 시간 { $time }, { $until }까지 시작
journal_preparing = 준비 시간을 씁니다. { $until }까지입니다
journal_began = 차례가 시작되었습니다: { $turn }, { $until }까지
journal_bell = 종: { $left } 남았습니다
journal_moved = 끝나는 시각이 { $until }로 바뀌었습니다
journal_grace = 시간이 끝났습니다. 쓰던 글은 { $until }까지 받습니다
journal_turn_ended = 차례가 끝났습니다: { $turn }, { $how }
journal_paused = { $cause ->
    [no_show] 멈추었습니다: { $person } 님이 시작하지 않았습니다
    [vacant] 멈추었습니다: 이 차례의 토론자가 없습니다
    [left] 멈추었습니다: { $person } 님이 나갔습니다
    [removed] 멈추었습니다: { $person } 님이 내보내졌습니다
   *[host] 멈추었습니다
}
journal_resumed = 이어 갑니다
journal_outage = 봇이 자리를 비웠다가 { $late } 늦게 돌아와, 남은 시각을 옮겼습니다
journal_hand_raised = { $person } 님이 손을 들었습니다
journal_hand_lowered = { $person } 님이 손을 내렸습니다
journal_queue_cleared = 발언 대기열을 비웠습니다
journal_floor_given = { $person } 님이 발언권을 얻었습니다. { $until }까지입니다
journal_floor_ended = { $person } 님의 발언이 끝났습니다: { $how }
journal_spoke = { $person } 님이 발언했습니다
journal_cited = { $person } 님이 글을 인용했습니다
journal_asked = { $person } 님이 질문했습니다
journal_warned = { $person } 님이 경고를 받았습니다
journal_removed = { $person } 님이 내보내졌습니다
journal_cancelled = 취소되었습니다
journal_concluded = 결과가 나왔습니다. { $until }에 확정됩니다
journal_archived = 결과가 확정되었고 기록을 남겼습니다
courier_no_panel = { $channel } 채널에 진행자 패널을 올릴 수 없습니다. 그 채널에서 다음 권한을 주시거나 다른 채널을 골라, `/host panel`로 다시 불러 주세요: { $rights }
right_manage_threads = 스레드 관리하기
