package hamgara.launcher.demo;

import java.util.Map;

/// The county takes part.
final class CountyAct {

    private final Api api;
    private final Tale tale;

    CountyAct(Api api, Tale tale) {
        this.api = api;
        this.tale = tale;
    }

    void play() {
        tale.chapter("شهرستان", "The county");
        String path = "/v1/counties/" + Cast.COUNTY;
        Reply county = api.publicly().get(path).must(200);
        if (county.text("/stage").equals("PLANNED")) {
            county = api.as("admin")
                    .post(path + "/switch-on", Map.of("stage", "PILOT"))
                    .must(200);
        }
        tale.step(
                "شهرستان شوش با داده روشن شد، بدون نسخهٔ تازه‌ای از برنامه.",
                "Shush county is switched on by data, without a new release.",
                county,
                "/names/fa",
                "/stage");
        tale.step(
                "تقسیمات امروز شوش بی شاوور است؛ شاوور در ۱۳۹۸ به کرخه رفت.",
                "Today's Shush has no Shavur: it went to Karkheh in 2019, and both are dated.",
                api.publicly().get("/v1/areas?parent=" + Cast.COUNTY).must(200),
                "/items/0/names/fa",
                "/items/1/names/fa");
    }
}
