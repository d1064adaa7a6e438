package hamgara.forum.workinggroup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The four specialised working groups that a province officially has; every other one stands under one of them.
@Schema(name = "OfficialWorkingGroup")
enum OfficialParent {
    /// کارگروه آموزش، پژوهش، فناوری و نوآوری
    EDUCATION_RESEARCH,
    /// کارگروه اجتماعی، فرهنگی، سلامت، زنان و خانواده
    SOCIAL_CULTURAL,
    /// کارگروه اقتصادی، اشتغال و سرمایه‌گذاری
    ECONOMY_EMPLOYMENT,
    /// کارگروه زیربنایی، توسعه روستایی، عشایری، شهری و آمایش سرزمین و محیط زیست
    INFRASTRUCTURE_ENVIRONMENT
}
