dofile("common.lua")
-- Reads of paths of a file, each as often as it stands there, in no order.
local paths = {}
for line in io.lines(os.getenv("BENCH_PATHS")) do
    paths[#paths + 1] = line
end
function request()
    return get(paths[math.random(#paths)])
end
