using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Contracts.Reviews;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using static PracticeSuite.Suite.Tests.Access.MatrixAct;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>
/// The rows of what Privacy keeps. Whoever may do something is told here that the input will not do, wherever doing it once would end what the
/// next one is to find: an explanation too short, a day that is none, a text left out.
/// </summary>
internal static class PrivacyActs
{
    private const string Officer = "------A-";
    private const string Reason = "told by telephone";
    private const string TooShort = "x";

    private static readonly DateOnly Day = new(2026, 10, 1);

    public static IReadOnlyList<MatrixAct> All { get; } =
    [
        .. Glasses, .. SensitiveCharts, .. Disclosures, .. Requests, .. Releases, .. Registers, .. Retention,
    ];

    private static IEnumerable<MatrixAct> Glasses =>
    [
        Of<IBrokenGlassAppService>("break the glass", PrivacyPermissions.BrokenGlass.Break, "AAAA----", (s, c, ct) => s.BreakAsync(new BreakGlassInput(null, BreakGlassReason.Other, Reason), ct)).OfNoChart(),
        Of<IBrokenGlassAppService>("see one's open glasses", PrivacyPermissions.BrokenGlass.Break, "AAAA----", (s, _, ct) => s.GetOpenAsync(ct)).OfNoChart(),
        Of<IBrokenGlassAppService>("be offered the glass in an emergency", PrivacyPermissions.BrokenGlass.Break, "AAAA----", (s, _, ct) => s.OffersEmergencyAsync(ct)).OfNoChart(),
        Of<IBrokenGlassAppService>("see broken glasses", PrivacyPermissions.BrokenGlass.Review, Officer, (s, _, ct) => s.GetListAsync(waiting: false, ct)).OfNoChart(),
        Of<IBrokenGlassAppService>("review a broken glass", PrivacyPermissions.BrokenGlass.Review, Officer, (s, c, ct) => s.ReviewAsync(c.Office!.Glass, new GlassReviewInput(null, Reason), ct)).OfNoChart(),
        Of<INoticeAppService>("count notices", PrivacyPermissions.Notices.View, "AAAA--A-", (s, _, ct) => s.CountUnreadAsync(ct)).OfNoChart(),
        Of<INoticeAppService>("read notices", PrivacyPermissions.Notices.View, "AAAA--A-", (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
    ];

    private static IEnumerable<MatrixAct> SensitiveCharts =>
    [
        Of<ISensitiveChartAppService>("see sensitive charts", PrivacyPermissions.SensitiveCharts.Manage, Officer, (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<ISensitiveChartAppService>("mark a sensitive chart", PrivacyPermissions.SensitiveCharts.Manage, Officer, (s, _, ct) => s.MarkAsync(new SensitiveChartInput(null, SensitiveKind.Other, null), ct)).OfNoChart(),
        Of<ISensitiveChartAppService>("end a mark", PrivacyPermissions.SensitiveCharts.Manage, Officer, (s, c, ct) => s.EndAsync(c.Office!.Mark, ct)).OfNoChart(),
        Of<ISensitiveChartAppService>("see reasons given", PrivacyPermissions.SensitiveCharts.Manage, Officer, (s, c, ct) => s.GetReasonsAsync(c.Patient, ct)).OfNoChart(),
        Of<ISensitiveChartAppService>("see omitted charts", PrivacyPermissions.SensitiveCharts.SeeOmitted, "----A-A-", (s, _, ct) => s.GetOmittedAsync(ct)).OfNoChart(),
        Of<IWhoCouldSeeAppService>("see who could see", PrivacyPermissions.WhoCouldSee.View, Officer, (s, c, ct) => s.GetAsync(new WhoCouldSeeQuery(c.Patient, RecordKind.Claims, OneChart.Now), ct)).OfNoChart(),
    ];

    private static IEnumerable<MatrixAct> Disclosures =>
    [
        Of<IDisclosureAppService>("read disclosures", PrivacyPermissions.Disclosures.View, "TTTT--A-", (s, c, ct) => s.GetListAsync(c.Patient, ct)),
        Of<IDisclosureAppService>("record a disclosure", PrivacyPermissions.Disclosures.Record, "TTT---A-", (s, c, ct) => s.RecordAsync(c.Patient, OneOffice.Told with { Recipient = null }, ct)),
        Of<IDisclosureAppService>("take a disclosure back", PrivacyPermissions.Disclosures.Record, "TTT---A-", (s, c, ct) => s.TakeBackAsync(c.Office!.Disclosure, Reason, ct)),
        Of<IDisclosureAppService>("account for disclosures", PrivacyPermissions.Disclosures.Account, Officer, (s, c, ct) => s.GetAccountingAsync(c.Patient, false, ct)),
        Of<IDisclosureAppService>("print an accounting", PrivacyPermissions.Disclosures.Account, Officer, (s, c, ct) => s.PrintAccountingAsync(c.Patient, false, AccountingFormat.Csv, ct)),
    ];

    private static IEnumerable<MatrixAct> Requests =>
    [
        Of<IAccessRequestAppService>("see all requests for copies", PrivacyPermissions.Requests.Decide, Officer, (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IAccessRequestAppService>("read requests for copies", PrivacyPermissions.Requests.View, "TTAT-AA-", (s, c, ct) => s.GetOfPatientAsync(c.Patient, ct)),
        Of<IAccessRequestAppService>("take a request for a copy", PrivacyPermissions.Requests.Take, "TTA--AA-", (s, c, ct) => s.TakeAsync(c.Patient, new AccessRequestInput(OneOffice.Head, null, null, null, null), ct)),
        Of<IAccessRequestAppService>("decide on a copy", PrivacyPermissions.Requests.Decide, Officer, (s, c, ct) => s.ExtendAsync(c.Office!.Access, TooShort, ct)),
        Of<IAccessRequestAppService>("make a copy", PrivacyPermissions.Requests.Export, Officer, (s, c, ct) => s.WriteCopyAsync(c.Office!.Access, null, Stream.Null, ct)),
        Of<IAccessRequestAppService>("see what could cover a copy", PrivacyPermissions.Requests.Export, Officer, (s, c, ct) => s.GetConsentsAsync(c.Office!.Access, ct)),
        Of<IAmendmentAppService>("see all amendments", PrivacyPermissions.Requests.Decide, Officer, (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IAmendmentAppService>("read amendments", PrivacyPermissions.Requests.View, "TTAT-AA-", (s, c, ct) => s.GetOfPatientAsync(c.Patient, ct)),
        Of<IAmendmentAppService>("take an amendment", PrivacyPermissions.Requests.Take, "TTA--AA-", (s, c, ct) => s.TakeAsync(c.Patient, new AmendmentInput(OneOffice.Head, null, null, null, null), ct)),
        Of<IAmendmentAppService>("decide on an amendment", PrivacyPermissions.Requests.Decide, Officer, (s, c, ct) => s.ExtendAsync(c.Office!.Amendment, TooShort, ct)),
        Of<IAccountingRequestAppService>("see all requests for accountings", PrivacyPermissions.Requests.Decide, Officer, (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IAccountingRequestAppService>("read accountings asked for", PrivacyPermissions.Requests.View, "TTAT-AA-", (s, c, ct) => s.GetOfPatientAsync(c.Patient, ct)),
        Of<IAccountingRequestAppService>("take a request for an accounting", PrivacyPermissions.Requests.Take, "TTA--AA-", (s, c, ct) => s.TakeAsync(c.Patient, new AccountingRequestInput(OneOffice.Head with { ReceivedOn = Day.AddYears(1) }, false), ct)),
        Of<IAccountingRequestAppService>("decide on an accounting", PrivacyPermissions.Requests.Decide, Officer, (s, c, ct) => s.ExtendAsync(c.Office!.Accounting, TooShort, ct)),
        Of<IRestrictionAppService>("see all restrictions", PrivacyPermissions.Requests.Decide, Officer, (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IRestrictionAppService>("read restrictions", PrivacyPermissions.Requests.View, "TTAT-AA-", (s, c, ct) => s.GetOfPatientAsync(c.Patient, ct)),
        Of<IRestrictionAppService>("take a restriction", PrivacyPermissions.Requests.Take, "TTA--AA-", (s, c, ct) => s.TakeAsync(c.Patient, new RestrictionInput(OneOffice.Head, RestrictionKind.Other, null), ct)),
        Of<IRestrictionAppService>("decide on a restriction", PrivacyPermissions.Requests.Decide, Officer, (s, c, ct) => s.DenyAsync(c.Office!.Restriction, TooShort, ct)),
        Of<IPrivacyNoticeAppService>("read the notice", PrivacyPermissions.Requests.View, "AAAA-AA-", (s, _, ct) => s.GetVersionsAsync(ct)).OfNoChart(),
        Of<IPrivacyNoticeAppService>("read acknowledgments", PrivacyPermissions.Requests.View, "TTAT-AA-", (s, c, ct) => s.GetOfPatientAsync(c.Patient, ct)),
        Of<IPrivacyNoticeAppService>("see who has not acknowledged", PrivacyPermissions.Requests.View, "AAAA-AA-", (s, _, ct) => s.GetMissingAsync(ct)).OfNoChart(),
        Of<IPrivacyNoticeAppService>("acknowledge the notice", PrivacyPermissions.Requests.Take, "TTA--AA-", (s, c, ct) => s.AcknowledgeAsync(c.Patient, new AcknowledgmentInput(Day, IsDeclined: true, null), ct)),
    ];

    private static IEnumerable<MatrixAct> Releases =>
    [
        Of<IHeldItemAppService>("see what is held", PrivacyPermissions.Release.View, "TT----A-", (s, c, ct) => s.GetAsync(c.Patient, ct)),
        Of<IHeldItemAppService>("hold an entry", PrivacyPermissions.Release.Hold, "TT------", (s, c, ct) => s.HoldAsync(c.Patient, new HoldInput("plan-versions", $"{c.Plan}", HoldKind.Privacy, TooShort), ct)),
    ];

    private static IEnumerable<MatrixAct> Registers =>
    [
        Of<IPrivacyNoticeAppService>("publish the notice", PrivacyPermissions.Registers.Keep, Officer, (s, _, ct) => s.PublishAsync(new NoticeVersionInput(Day, null, true), ct)).OfNoChart(),
        Of<ITrailReviewAppService>("see reviews of the trail", PrivacyPermissions.Registers.View, Officer, (s, _, ct) => s.GetAsync(ct)).OfNoChart(),
        Of<ITrailReviewAppService>("review the trail", PrivacyPermissions.Registers.Keep, Officer, (s, _, ct) => s.RecordAsync(new TrailReviewInput(Day, Day, null), ct)).OfNoChart(),
        Of<IBreachAppService>("see breaches", PrivacyPermissions.Registers.View, Officer, (s, _, ct) => s.GetListAsync(ct)).OfNoChart(),
        Of<IBreachAppService>("open a breach", PrivacyPermissions.Registers.View, Officer, (s, c, ct) => s.GetAsync(c.Office!.Breach, ct)).OfNoChart(),
        Of<IBreachAppService>("record a breach", PrivacyPermissions.Registers.Keep, Officer, (s, _, ct) => s.RecordAsync(new BreachInput(Day, null, null, null, 0, null), ct)).OfNoChart(),
        Of<IBreachAppService>("change a breach", PrivacyPermissions.Registers.Keep, Officer, (s, c, ct) => s.ChangeAsync(c.Office!.Breach, new BreachInput(Day, null, null, null, 0, null), ct)).OfNoChart(),
        Of<IBreachAppService>("assess a breach", PrivacyPermissions.Registers.Keep, Officer, (s, c, ct) => s.AssessAsync(c.Office!.Breach, new RiskAssessmentInput(null, null, null, null, false), ct)).OfNoChart(),
        Of<IDueAppService>("see what is due", PrivacyPermissions.Registers.View, Officer, (s, _, ct) => s.GetAsync(ct)).OfNoChart(),
    ];

    private static IEnumerable<MatrixAct> Retention =>
    [
        Of<IRetentionAppService>("see for how long records are kept", PrivacyPermissions.Registers.View, Officer, (s, _, ct) => s.GetSettingsAsync(ct)).OfNoChart(),
        Of<IRetentionAppService>("change for how long records are kept", PrivacyPermissions.Registers.Keep, Officer, (s, _, ct) => s.SaveSettingsAsync(new PrivacySettingsInput(0, 0, 0, 0, 0, null), ct)).OfNoChart(),
        Of<IRetentionAppService>("see records that may go", PrivacyPermissions.Registers.View, Officer, (s, _, ct) => s.GetFreeAsync(ct)).OfNoChart(),
        Of<IRetentionAppService>("see until when a record is kept", PrivacyPermissions.Registers.View, Officer, (s, c, ct) => s.GetOfPatientAsync(c.Patient, ct)),
        Of<IRetentionAppService>("see legal holds", PrivacyPermissions.Registers.View, Officer, (s, _, ct) => s.GetHoldsAsync(ct)).OfNoChart(),
        Of<IRetentionAppService>("place a legal hold", PrivacyPermissions.Registers.Keep, Officer, (s, c, ct) => s.PlaceHoldAsync(c.Patient, TooShort, ct)),
        Of<IRetentionAppService>("lift a legal hold", PrivacyPermissions.Registers.Keep, Officer, (s, c, ct) => s.LiftHoldAsync(c.Office!.Hold, TooShort, ct)),
        Of<IRetentionAppService>("see disposals", PrivacyPermissions.Registers.View, Officer, (s, _, ct) => s.GetDisposalsAsync(ct)).OfNoChart(),
        Of<IRetentionAppService>("propose a disposal", PrivacyPermissions.Registers.Dispose, Officer, (s, c, ct) => s.ProposeAsync(c.Patient, Reason, ct)),
    ];
}
