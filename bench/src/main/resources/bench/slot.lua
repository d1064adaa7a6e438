dofile("common.lua")
local hours = tonumber(os.getenv("BENCH_HOURS"))
function request()
    return get("/v1/slots/" .. slot(math.random(300), math.random(0, hours - 1)))
end
