dofile("people.lua")
countAnswers()
-- Everybody wants one of the places of an hour, of which there are fewer; one request in six gives one back.
local lo = tonumber(os.getenv("BENCH_LO"))
local number = 0
local turn = 0
function request()
    turn = turn + 1
    if turn % 6 == 0 then
        local earlier = math.random(number)
        return send("DELETE", "/v1/holds/" .. holdId(earlier), "", people[(earlier - 1) % #people + 1], "")
    end
    local person = number % #people + 1
    local hour = lo + round * 5 + math.floor(number / #people)
    number = number + 1
    return hold(number, person, '"slotId":"' .. slot(math.random(300), hour) .. '"')
end
