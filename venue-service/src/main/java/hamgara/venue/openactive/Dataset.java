package hamgara.venue.openactive;

import java.util.Arrays;
import java.util.List;

/// The feeds as one data set, and where to book what they offer, for catalogues that read JSON-LD.
final class Dataset {

    private static final String PUBLISHED = "2026-11-23T00:00:00Z";
    private static final List<String> CONTEXT = List.of("https://schema.org/", "https://openactive.io/");
    private static final String RPDE = "application/vnd.openactive.rpde+json; version=1";

    private Dataset() {}

    static Thing of(String site) {
        String page = site + "/openactive";
        return Thing.of(CONTEXT, "Dataset")
                .with("@id", page)
                .with("url", page)
                .with("name", "همگرا: فرصت‌های ورزش و فرهنگ")
                .with(
                        "description",
                        "سالن‌ها، زمین‌ها و ساعت‌های ورزش و رویدادهای فرهنگی شهرستان شوش و استان خوزستان، به‌روز و برای همه.")
                .with("keywords", List.of("ورزش", "فرهنگ", "خوزستان", "OpenActive"))
                .with("license", FeedPage.LICENSE)
                .with("inLanguage", List.of("fa-IR", "ar", "en"))
                .with("discussionUrl", site + "/v1/halls")
                .with("documentation", site + "/docs")
                .with("schemaVersion", "https://openactive.io/modelling-opportunity-data/2.0")
                .with("datePublished", PUBLISHED)
                .with("publisher", publisher(site))
                .with(
                        "distribution",
                        Arrays.stream(PublicFeed.values())
                                .map(feed -> download(feed, site))
                                .toList())
                .with("accessService", booking(site, page));
    }

    static Thing catalog(String site) {
        return Thing.of("https://schema.org/", "DataCatalog")
                .with("@id", site + "/openactive#catalog")
                .with("name", "همگرا")
                .with("license", FeedPage.LICENSE)
                .with("datePublished", PUBLISHED)
                .with("publisher", publisher(site))
                .with("dataset", List.of(site + "/openactive"));
    }

    private static Thing publisher(String site) {
        return Thing.of("Organization")
                .with("name", "همگرا")
                .with("legalName", "سامانه همگرا")
                .with("url", site)
                .with("logo", Thing.of("ImageObject").with("url", site + "/docs/favicon-32x32.png"));
    }

    /// Where other sites book what the feeds offer them; the page itself says how they are let in.
    private static Thing booking(String site, String page) {
        return Thing.of("WebAPI")
                .with("name", "همگرا: رزرو از سایت‌های دیگر")
                .with("description", "رزرو رایگان سانس‌هایی که برای سایت‌های دیگر باز است، با Open Booking API 1.0.")
                .with("documentation", site + "/docs")
                .with("endpointUrl", site + "/openbooking")
                .with("conformsTo", List.of("https://openactive.io/open-booking-api/1.0/#core"))
                .with("endpointDescription", site + "/openapi")
                .with("landingPage", page + "#booking");
    }

    private static Thing download(PublicFeed feed, String site) {
        return Thing.of("DataDownload")
                .with("name", feed.kind)
                .with("identifier", feed.path)
                .with("additionalType", feed.type)
                .with("encodingFormat", RPDE)
                .with("contentUrl", site + "/openactive/feeds/" + feed.path);
    }
}
