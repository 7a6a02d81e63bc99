using System.Text;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>What the parameters of each address are for one chart, and which facts stand at which.</summary>
internal sealed class ChannelPlaces
{
    private const string Month = "2026-09";

    private readonly Dictionary<string, string> _paths;
    private readonly Dictionary<string, IReadOnlyList<ChartFact>> _shown;

    private ChannelPlaces(CanaryChart chart)
    {
        var (patient, claim) = ($"/patients/{chart.Of.Patient}", $"/billing/claims/{chart.Of.Claim}");
        _paths = new(StringComparer.Ordinal)
        {
            ["/patients/{Id:guid}"] = patient,
            ["/patients/{patientId:guid}/consents/{id:guid}.pdf"] = $"{patient}/consents/{chart.Consent}.pdf",
            ["/patients/{patientId:guid}/notes/{id:guid}.pdf"] = $"{patient}/notes/{chart.Of.Note}.pdf",
            ["/patients/{patientId:guid}/medications.pdf"] = $"{patient}/medications.pdf",
            ["/patients/{patientId:guid}/brief.pdf"] = $"{patient}/brief.pdf",
            ["/patients/{patientId:guid}/attachments/{id:guid}"] = $"{patient}/attachments/{chart.Of.File}",
            ["/patients/{patientId:guid}/crisis-card.pdf"] = $"{patient}/crisis-card.pdf",
            ["/coordinate/agreements/{Id:guid}"] = $"/coordinate/agreements/{Guid.AllBitsSet}", // it tells of two of the staff and of no chart
            ["/messages/{Id:guid}"] = $"/messages/{chart.Of.Thread}",
            ["/calls/{Id:guid}"] = $"/calls/{chart.Of.Call}",
            ["/billing/claims/{Id:guid}"] = claim,
            ["/billing/batches/{Id:guid}"] = $"/billing/batches/{Guid.AllBitsSet}", // the chart's claim has not been sent
            ["/billing/batches/{id:guid}/claims.csv"] = $"/billing/batches/{Guid.AllBitsSet}/claims.csv",
            ["/billing/remittances/{Id:guid}"] = $"/billing/remittances/{Guid.AllBitsSet}", // nothing of the chart has been paid
            ["/billing/remittances/{id:guid}/claims.csv"] = $"/billing/remittances/{Guid.AllBitsSet}/claims.csv",
            ["/billing/ledger/{day}.csv"] = $"/billing/ledger/{Month}-30.csv",
            ["/billing/ledger/{day}/entries.csv"] = $"/billing/ledger/{Month}-30/entries.csv",
            ["/billing/money/{month}.csv"] = $"/billing/money/{Month}.csv",
            ["/billing/close/{MonthText}"] = $"/billing/close/{Month}",
            ["/billing/close/{month}/books.csv"] = $"/billing/close/{Month}/books.csv",
            ["/billing/close/{month}/adjustments.csv"] = $"/billing/close/{Month}/adjustments.csv",
            ["/billing/close/{month}/left.csv"] = $"/billing/close/{Month}/left.csv",
            ["/billing/closings/{id:guid}.pdf"] = $"/billing/closings/{Guid.AllBitsSet}.pdf", // it tells of no chart
            ["/billing/claims.csv"] = $"/billing/claims.csv?month={Month}",
            ["/billing/months"] = "/billing/months?tab=All",
            ["/billing/months/{MonthText}"] = $"/billing/months/{Month}?tab=All",
            ["/billing/months/{MonthText}/patients/{PatientId:guid}"] = $"/billing/months/{Month}/patients/{chart.Of.Patient}",
            ["/billing/services/{month}.csv"] = $"/billing/services/{Month}.csv",
            ["/billing/services/{MonthText}"] = $"/billing/services/{Month}",
            ["/billing/months/{month}/board.csv"] = $"/billing/months/{Month}/board.csv?tab=All",
            ["/billing/months/{month}/superbills"] = $"/billing/months/{Month}/superbills?format=zip&ledger=true",
            ["/billing/superbills/{id:guid}"] = $"/billing/superbills/{chart.Superbill}?ledger=true",
            ["/billing/statements/accounts/{PatientId:guid}"] = $"/billing/statements/accounts/{chart.Of.Patient}",
            ["/billing/statements/accounts/{id:guid}/services.csv"] = $"/billing/statements/accounts/{chart.Of.Patient}/services.csv",
            ["/billing/statements/preview/{patientId:guid}"] = $"/billing/statements/preview/{chart.Of.Patient}", // the patient owes nothing
            ["/billing/statements/{id:guid}"] = $"/billing/statements/{Guid.AllBitsSet}", // so none was printed
            ["/billing/statements/runs/{id:guid}"] = $"/billing/statements/runs/{Guid.AllBitsSet}",
            ["/billing/paper-forms"] = $"/billing/paper-forms?kind=Proof&claim={chart.Of.Claim}",
            ["/billing/packets/{id:guid}"] = $"/billing/packets/{chart.Packet}",
            ["/calendar/day-sheet.pdf"] = $"/calendar/day-sheet.pdf?on={Month}-01",
            ["/privacy/who-could-see.csv"] = $"/privacy/who-could-see.csv?patient={chart.Of.Patient}&what=Claims&at=2026-10-09T16:00:00Z",
            ["/privacy/audit"] = $"/privacy/audit?patient={chart.Of.Patient}",
            ["/api/months/{month}/results"] = $"/api/months/{Month}/results",
            ["/practice/lists/{Id:guid}"] = $"/practice/lists/{Guid.AllBitsSet}", // a file of rates or codes is of no chart
            ["/practice/payers/{id:guid}/rules.csv"] = $"/practice/payers/{chart.Payer}/rules.csv",
            ["/practice/payers/{id:guid}/enrollments.csv"] = $"/practice/payers/{chart.Payer}/enrollments.csv",
            ["/practice/payers/{Id:guid}"] = $"/practice/payers/{chart.Payer}",
        };
        _shown = new(StringComparer.Ordinal)
        {
            [$"{patient}?part=who"] = [ChartFact.Patient, ChartFact.Address],
            [$"{patient}?part=team"] = [ChartFact.Patient],
            [$"{patient}?part=enrollment"] = [ChartFact.Enrollment],
            [$"{patient}?part=insurance"] = [ChartFact.Insurance],
            [$"{patient}?part=diagnoses"] = [ChartFact.Diagnosis],
            [$"{patient}?part=consents"] = [ChartFact.Consent],
            [$"{patient}?part=scales"] = [ChartFact.Scale],
            [$"{patient}?part=medications"] = [ChartFact.Medication, ChartFact.Allergy],
            [$"{patient}?part=flags"] = [ChartFact.Flag],
            [$"{patient}/medications.pdf"] = [ChartFact.Medication, ChartFact.Allergy],
            [$"{patient}?part=timeline"] = [ChartFact.Medication],
            [$"{patient}/brief.pdf"] = [ChartFact.Medication, ChartFact.Allergy],
            [$"{patient}?part=plan"] = [ChartFact.Plan],
            [$"{patient}?part=visits"] = [ChartFact.Visit, ChartFact.File],
            [_paths["/patients/{patientId:guid}/attachments/{id:guid}"]] = [ChartFact.File],
            [$"{patient}?part=stays"] = [ChartFact.Stay],
            [$"{patient}?part=privacy"] = [ChartFact.Request, ChartFact.Disclosure],
            [claim] = [chart.Claim],
            [_paths["/billing/months/{MonthText}/patients/{PatientId:guid}"]] = [chart.Claim],
            [_paths["/billing/months/{month}/board.csv"]] = [chart.Claim],
            [_paths["/billing/claims.csv"]] = [chart.Claim],
            [_paths["/billing/superbills/{id:guid}"]] = [chart.Claim],
            [_paths["/billing/paper-forms"]] = [chart.Claim],
            [_paths["/billing/packets/{id:guid}"]] = [chart.Claim],
            [_paths["/billing/months/{month}/superbills"]] = [chart.Claim],
            [_paths["/patients/{patientId:guid}/consents/{id:guid}.pdf"]] = [ChartFact.Consent],
            [_paths["/patients/{patientId:guid}/notes/{id:guid}.pdf"]] = [ChartFact.Note],
            [_paths["/messages/{Id:guid}"]] = [ChartFact.Message],
        };
    }

    public static ChannelPlaces Of(CanaryChart chart) => new(chart);

    /// <summary>What has an id in its address is found by one; a new such route has to say here whose.</summary>
    public string Fill(string route) => _paths.TryGetValue(route, out var path) ? path : !route.Contains('{', StringComparison.Ordinal)
        ? route
        : throw new InvalidOperationException($"{route} names something that this test has none of; say in {nameof(ChannelPlaces)} what of the chart it opens.");

    public IReadOnlyList<ChartFact> ShownAt(string path) => _shown.GetValueOrDefault(path, []);

    public ChannelKind KindOf(string route) => route switch
    {
        _ when route.StartsWith("/api/", StringComparison.Ordinal) => ChannelKind.Api,
        _ when route.Contains("/attachments/", StringComparison.Ordinal) => ChannelKind.Export,
        _ when route.EndsWith(".csv", StringComparison.Ordinal) => ChannelKind.Export,
        _ => ChannelKind.Pdf,
    };

    /// <summary>The box behind Ctrl K, which asks for patients and for a claim by its number, and the documents that pages make on the spot.</summary>
    public static IEnumerable<Channel> WithoutAddress(CanaryChart chart) =>
    [
        Asked(ChannelKind.Search, "search by name", [ChartFact.Patient], null, asks => asks.RunAsync<IPatientAppService, string>(
            async (patients, ct) => string.Join('\n', await patients.SearchAsync(ChartFact.Patient.Sign[..6], ct)))),
        Asked(ChannelKind.Search, "search by claim number", [chart.Claim], null, asks => asks.RunAsync<IClaimAppService, string>(
            async (claims, ct) => string.Join('\n', (await claims.GetListAsync(new ClaimQuery(Number: chart.Claim.Sign), ct)).Rows))),
        Accounting(chart, AccountingFormat.Pdf, ChannelKind.Pdf),
        Accounting(chart, AccountingFormat.Csv, ChannelKind.Export),
        Asked(
            ChannelKind.Export,
            "copy of the record",
            [ChartFact.Address, ChartFact.Insurance, ChartFact.Diagnosis, ChartFact.Note, ChartFact.Consent, ChartFact.Stay, ChartFact.File, chart.Claim],
            PrivacyPermissions.Requests.Export,
            async asks =>
            {
                using var written = new MemoryStream();
                await asks.Once.RunAsync<IAccessRequestAppService>((all, ct) => all.WriteCopyAsync(chart.Request, consentId: null, written, ct));
                return ChannelText.OfZip(written.ToArray());
            }),
    ];

    private static Channel Asked(ChannelKind kind, string name, IReadOnlyList<ChartFact> shows, string? permission, Func<IOperations, Task<string>> ask) =>
        new(kind, name, permission, shows, (site, person) => site.AskAsync(person, ask));

    private static Channel Accounting(CanaryChart chart, AccountingFormat format, ChannelKind kind) =>
        Asked(kind, $"accounting as {format}", [ChartFact.Disclosure], PrivacyPermissions.Disclosures.Account, async asks =>
        {
            var file = await asks.RunAsync<IDisclosureAppService, PrivacyFile>((all, ct) => all.PrintAccountingAsync(chart.Of.Patient, false, format, ct));
            return format == AccountingFormat.Pdf ? ChannelText.OfPdf(file.Content.ToArray()) : Encoding.UTF8.GetString(file.Content.Span);
        });
}
