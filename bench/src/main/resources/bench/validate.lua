dofile("common.lua")
function request()
    return post("/v1/card-validations",
        '{"credential":"HG1:BENCH' .. math.random(cards) .. '","venueCode":"' .. venue .. '","category":"SPORT"}', "")
end
