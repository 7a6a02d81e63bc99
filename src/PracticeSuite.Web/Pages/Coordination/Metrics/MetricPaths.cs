using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Pages.Calendar;

namespace PracticeSuite.Web.Pages.Coordination.Metrics;

/// <summary>Where figures, lists and next steps are; an address says a metric and whose, never a patient's name.</summary>
internal static class MetricPaths
{
    private const string Own = "own";

    public static bool IsOfPractice(string? of, bool mayPractice) => mayPractice && of != Own;

    public static string Metrics(bool ofPractice) => $"/coordinate/metrics{(ofPractice ? "" : "?of=own")}";

    public static string List(MetricKey key, bool ofPractice) => $"/coordinate/metrics?list={key}{And(ofPractice)}";

    /// <param name="hold">The code for which months are held; null = all of the part.</param>
    public static string Yield(YieldPart part, string? hold = null) => $"/coordinate/metrics?yield={part}{(hold is null ? "" : $"&hold={hold}")}";

    public static string Work(string tab, bool ofPractice) => $"/coordinate/work?tab={tab}{And(ofPractice)}";

    public static string FiguresFile(bool ofPractice) => $"/coordinate/metrics.csv?of={Whose(ofPractice)}";

    public static string ListFile(MetricKey key, bool ofPractice) => $"/coordinate/metrics-list.csv?list={key}&of={Whose(ofPractice)}";

    public static string NearFile(bool ofPractice) => $"/coordinate/near-threshold.csv?of={Whose(ofPractice)}";

    /// <summary>Null = the address names none.</summary>
    public static MetricKey? Read(string? key) => Enum.TryParse<MetricKey>(key, out var known) && Enum.IsDefined(known) ? known : null;

    /// <summary>Null = the address names none.</summary>
    public static YieldPart? ReadYield(string? part) => Enum.TryParse<YieldPart>(part, out var known) && Enum.IsDefined(known) ? known : null;

    public static string Step(MetricRow row) => row.Step switch
    {
        MetricStep.BookCall => Booking(row.PatientId, row.WithId, row.TherapistId, row.PrescriberId),
        MetricStep.BookAgain when row.SubjectId is { } call => $"/calendar?{new BookingRequest(AppointmentKind.CoordinationCall) { Like = call }.ToString()[1..]}",
        MetricStep.OpenAgreement when row.SubjectId is { } agreement => $"/coordinate/agreements/{agreement}",
        MetricStep.NameLead => $"/patients/{row.PatientId}?part=team",
        MetricStep.OpenPlan => $"/patients/{row.PatientId}?part=plan",
        MetricStep.OpenMedications => $"/patients/{row.PatientId}?part=medications",
        MetricStep.OpenFlags => $"/patients/{row.PatientId}?part=flags",
        _ => "/coordinate?tab=without",
    };

    public static string Booking(Guid? patient, Guid whom) =>
        $"/calendar?{new BookingRequest(AppointmentKind.CoordinationCall) { Patient = patient, Whom = whom }.ToString()[1..]}";

    /// <param name="withId">Of a clinician's own, whom to talk to; null = with both.</param>
    public static string Booking(Guid? patient, Guid? withId, Guid therapistId, Guid prescriberId) => withId is { } whom
        ? Booking(patient, whom)
        : $"/calendar?{new BookingRequest(AppointmentKind.CoordinationCall) { Patient = patient, Whom = therapistId, Also = prescriberId }.ToString()[1..]}";

    private static string And(bool ofPractice) => ofPractice ? "" : "&of=own";

    private static string Whose(bool ofPractice) => ofPractice ? "practice" : Own;
}
