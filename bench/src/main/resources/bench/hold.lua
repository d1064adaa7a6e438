dofile("common.lua")
-- Everybody holds one place in each hour; BENCH_HALLS=1 makes them all want the same hall.
local halls = tonumber(os.getenv("BENCH_HALLS"))
local host = os.getenv("BENCH_HOST")
local tokens = {}
for line in io.lines(os.getenv("BENCH_TOKENS")) do
    tokens[#tokens + 1] = line
end
local first = math.random(0, 900)
local number = 0
function request()
    local person = number % #tokens + 1
    local hour = 5000 + (first + math.floor(number / #tokens)) % 1000
    number = number + 1
    local body = '{"slotId":"' .. slot(math.random(halls), hour)
        .. '","cardId":"00000000-0000-7000-8000-000000000001","party":1}'
    local id = string.format("%s-%s-7%s-8%03x-%012x", string.sub(run, 1, 8), string.sub(run, 9, 12),
        string.sub(run, 13, 15), math.random(0, 4095), number)
    return "PUT /v1/holds/" .. id .. " HTTP/1.1\r\nHost: " .. host .. "\r\nAuthorization: Bearer " .. tokens[person]
        .. "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " .. #body
        .. "\r\n\r\n" .. body
end
