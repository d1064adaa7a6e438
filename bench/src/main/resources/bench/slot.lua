dofile("common.lua")
local hours = math.floor(cards / 300)
function request()
    return get("/v1/slots/" .. slot(math.random(300), math.random(0, hours - 1)))
end
