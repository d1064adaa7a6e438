dofile("common.lua")
local from = os.getenv("BENCH_FROM")
local to = os.getenv("BENCH_TO")
function request()
    return get(string.format("/v1/availability?near=%.4f,%.4f&radiusKm=8&from=%s&to=%s&party=%d",
        31.9 + math.random() * 0.6, 48.0 + math.random() * 0.6, from, to, math.random(4)))
end
