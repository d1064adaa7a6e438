dofile("people.lua")
-- Everybody holds one place in each hour; BENCH_HALLS=1 makes them all want the same slot.
local halls = tonumber(os.getenv("BENCH_HALLS"))
local lo = tonumber(os.getenv("BENCH_LO"))
local number = 0
function request()
    local person = number % #people + 1
    local hour = lo + round * 12 + math.floor(number / #people)
    number = number + 1
    return hold(number, person, '"slotId":"' .. slot(math.random(halls), hour) .. '"')
end
