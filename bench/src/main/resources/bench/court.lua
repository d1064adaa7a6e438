dofile("people.lua")
countAnswers()
-- 64 people want each half hour of each court; whoever comes first has it alone.
local courts = tonumber(os.getenv("BENCH_HALLS"))
local opens = tonumber(os.getenv("BENCH_OPENS"))
local number = 0
function request()
    local person = number % #people + 1
    local half = round * 400 + math.floor(number / (64 * courts))
    number = number + 1
    local at = opens + math.floor(half / 32) * 86400 + half % 32 * 1800
    return hold(number, person, string.format(
        '"facilityId":"00000000-0000-7000-8005-%012x","startsAt":"%s","endsAt":"%s"', math.random(courts),
        os.date("!%Y-%m-%dT%H:%M:%SZ", at), os.date("!%Y-%m-%dT%H:%M:%SZ", at + 1800)))
end
