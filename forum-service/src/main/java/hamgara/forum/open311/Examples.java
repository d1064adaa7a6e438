package hamgara.forum.open311;

/// Answers of the standard as the API's document shows them.
final class Examples {

    static final String JSON = "application/json";
    static final String XML = "text/xml";

    static final String DISCOVERY = """
        {"changeset": "2026-11-29T00:00:00+03:30", "contact": null,
         "key_service": "The api_key is the access token of a citizen.", "endpoints": [
         {"specification": "http://wiki.open311.org/GeoReport_v2", "url": "https://hamgara.example/open311/v2",
          "changeset": "2026-11-29T00:00:00+03:30", "type": "production",
          "formats": ["text/xml", "application/json"]}]}""";
    static final String DISCOVERY_XML = """
        <?xml version="1.0" encoding="UTF-8"?><discovery><changeset>2026-11-29T00:00:00+03:30</changeset><contact></contact>
        <key_service>The api_key is the access token of a citizen.</key_service><endpoints><endpoint>
        <specification>http://wiki.open311.org/GeoReport_v2</specification><url>https://hamgara.example/open311/v2</url>
        <changeset>2026-11-29T00:00:00+03:30</changeset><type>production</type>
        <formats><format>text/xml</format><format>application/json</format></formats></endpoint></endpoints></discovery>""";

    static final String SERVICES = """
        [{"service_code": "SPORT", "service_name": "ورزش", "description": "Sport", "metadata": true, "type": "batch",
          "keywords": "Sport, الرياضة", "group": null}]""";
    static final String SERVICES_XML = """
        <?xml version="1.0" encoding="UTF-8"?><services><service><service_code>SPORT</service_code>
        <service_name>ورزش</service_name><description>Sport</description><metadata>true</metadata><type>batch</type>
        <keywords>Sport, الرياضة</keywords><group></group></service></services>""";

    static final String SERVICE = """
        {"service_code": "SPORT", "attributes": [{"variable": true, "code": "what_exists", "datatype": "text",
         "required": true, "datatype_description": null, "order": 1, "description": "وضع موجود"}]}""";
    static final String SERVICE_XML = """
            <?xml version="1.0" encoding="UTF-8"?><service_definition><service_code>SPORT</service_code><attributes><attribute>
            <variable>true</variable><code>what_exists</code><datatype>text</datatype><required>true</required>
            <datatype_description></datatype_description><order>1</order><description>وضع موجود</description></attribute>
            </attributes></service_definition>""";

    static final String REQUESTS = """
        [{"service_request_id": "0198c0de-0000-7000-8000-00000000000b", "status": "open", "status_notes": "ACKNOWLEDGED",
          "service_name": "ورزش", "service_code": "SPORT", "description": "حیاط مدرسه عصرها باز باشد",
          "agency_responsible": "ادارهٔ ورزش و جوانان", "service_notice": null, "requested_datetime": "2026-12-20T10:00:00+03:30",
          "updated_datetime": "2026-12-21T09:12:00+03:30", "expected_datetime": "2027-01-04T14:30:00+03:30", "address": "چغازنبیل",
          "address_id": "0614021281", "zipcode": null, "lat": null, "long": null, "media_url": null,
          "jurisdiction_id": "0614"}]""";
    static final String REQUESTS_XML = """
        <?xml version="1.0" encoding="UTF-8"?><service_requests><request>
        <service_request_id>0198c0de-0000-7000-8000-00000000000b</service_request_id><status>open</status>
        <status_notes>ACKNOWLEDGED</status_notes><service_name>ورزش</service_name><service_code>SPORT</service_code>
        <description>حیاط مدرسه عصرها باز باشد</description><agency_responsible>ادارهٔ ورزش و جوانان</agency_responsible>
        <service_notice></service_notice><requested_datetime>2026-12-20T10:00:00+03:30</requested_datetime>
        <updated_datetime>2026-12-21T09:12:00+03:30</updated_datetime>
        <expected_datetime>2027-01-04T14:30:00+03:30</expected_datetime><address>چغازنبیل</address>
        <address_id>0614021281</address_id><zipcode></zipcode><lat></lat><long></long><media_url></media_url><jurisdiction_id>0614</jurisdiction_id></request></service_requests>""";

    static final String FORM = "api_key=eyJhbGciOiJSUzI1NiJ9.e30.c2ln&jurisdiction_id=0614&service_code=SPORT"
            + "&description=The+school+yard+is+open+in+the+evening&attribute%5Bwhat_exists%5D=The+yard+is+shut+after+two"
            + "&attribute%5Bwhat_should_be_done%5D=Open+it+on+three+evenings&attribute%5Bexisting_capacity%5D=The+yard"
            + "&attribute%5Bwho_benefits%5D=Young+people";
    static final String SENT = """
        [{"token": "0198c0de-0000-7000-8000-00000000000c", "service_notice": "با پشتیبانی کافی پرونده می‌شود.",
          "account_id": null}]""";
    static final String SENT_XML = """
            <?xml version="1.0" encoding="UTF-8"?><service_requests><request><token>0198c0de-0000-7000-8000-00000000000c</token>
            <service_notice>با پشتیبانی کافی پرونده می‌شود.</service_notice><account_id></account_id></request>
            </service_requests>""";

    static final String TOKEN = """
            [{"service_request_id": "0198c0de-0000-7000-8000-00000000000b", "token": "0198c0de-0000-7000-8000-00000000000c"}]""";
    static final String TOKEN_XML = """
            <?xml version="1.0" encoding="UTF-8"?><service_requests><request>
            <service_request_id>0198c0de-0000-7000-8000-00000000000b</service_request_id>
            <token>0198c0de-0000-7000-8000-00000000000c</token></request></service_requests>""";

    static final String BAD_REQUEST = """
        [{"code": 400, "description": "service_code was not provided"}]""";
    static final String BAD_REQUEST_XML = """
            <?xml version="1.0" encoding="UTF-8"?><errors><error><code>400</code>
            <description>service_code was not provided</description></error></errors>""";
    static final String FORBIDDEN = """
        [{"code": 403, "description": "Please sign in: This needs a token."}]""";
    static final String NOT_FOUND = """
        [{"code": 404, "description": "service_code was not found"}]""";
    static final String NOT_FOUND_XML = """
            <?xml version="1.0" encoding="UTF-8"?><errors><error><code>404</code>
            <description>service_code was not found</description></error></errors>""";

    private Examples() {}
}
