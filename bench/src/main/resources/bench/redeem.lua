dofile("common.lua")
local number = 0
function request()
    number = number + 1
    return post("/v1/redemptions",
        '{"credential":"HG1:BENCH' .. math.random(cards) .. '","venueCode":"' .. venue .. '","category":"SPORT"}',
        "Idempotency-Key: " .. run .. "-" .. number .. "\r\n")
end
