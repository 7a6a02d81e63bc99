using System.Globalization;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Who saw or changed what, newest first, and whether the record of it is whole.</summary>
public sealed class AuditTrailModel(IOperations operations, PracticeClock clock)
{
    private static readonly TimeSpan AlertsLast = TimeSpan.FromDays(7);

    private IReadOnlyDictionary<Guid, PatientName> _patients = new Dictionary<Guid, PatientName>();

    public AuditPage? Page { get; private set; }

    public IReadOnlyList<AuditEntry> Alerts { get; private set; } = [];

    public IReadOnlyList<UserDto> People { get; private set; } = [];

    public AuditVerdict? Verdict { get; private set; }

    public AuditAnchor? LastAnchor { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync(AuditQuery query, bool seesEverybody, bool verifies)
    {
        await clock.LoadAsync();
        if (seesEverybody && People.Count == 0)
            People = await operations.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, ct) => users.GetListAsync(ct));
        if (seesEverybody)
            Alerts = (await PageAsync(new AuditFilter(Action: AuditAction.DeniedAlert, From: clock.Now - AlertsLast, Take: 10))).Rows;
        if (verifies)
            LastAnchor = await operations.RunAsync<IAuditLog, IReadOnlyList<AuditAnchor>>((log, ct) => log.GetAnchorsAsync(1, ct)) is [var last, ..] ? last : null;
        Page = await PageAsync(query.ToFilter(clock.Zone));
        await LearnPatientsAsync([.. Page.Rows.Select(row => row.PatientId).OfType<Guid>().Distinct()]);
    }

    /// <summary>The patient as this page calls them: an MRN, never a name.</summary>
    public string? PatientOf(AuditEntry row) => row.PatientId is { } id ? _patients.GetValueOrDefault(id)?.Mrn ?? "unknown" : null;

    public string Sentence(AuditEntry row) => AuditWords.Sentence(row, PatientOf(row), AccountOf(row));

    /// <summary>Whose account it was about, for whoever sees all users.</summary>
    private string? AccountOf(AuditEntry row) =>
        row.ObjectType == "User" && Guid.TryParse(row.ObjectId, out var id) ? People.FirstOrDefault(user => user.Id == id)?.DisplayName : null;

    public Task VerifyAsync() => Form.TryAsync(async () =>
        Verdict = await operations.RunAsync<IAuditVerifier, AuditVerdict>((verifier, ct) => verifier.VerifyAsync(ct)));

    private Task<AuditPage> PageAsync(AuditFilter filter) =>
        operations.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(filter, ct));

    private async Task LearnPatientsAsync(IReadOnlyList<Guid> ids)
    {
        if (ids.Count > 0)
        {
            _patients = await operations.RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>(
                (patients, ct) => patients.GetNamesAsync(ids, ct));
        }
    }
}

/// <summary>The filter as the address has it: ids, codes and days, no names.</summary>
public sealed record AuditQuery(Guid? User, Guid? Patient, string? Action, string? Outcome, DateOnly? From, DateOnly? To, Guid? Before)
{
    public bool IsFiltered => User is not null || Patient is not null || Action is not null || Outcome is not null || From is not null || To is not null;

    /// <summary>Days of the practice's clock; the last one counts whole.</summary>
    public AuditFilter ToFilter(TimeZoneInfo zone) => new(
        User, Patient, Known<AuditAction>(Action), Known<AuditOutcome>(Outcome), From is { } from ? Start(from, zone) : null, To is { } to ? Start(to.AddDays(1), zone) : null, Before);

    /// <summary>The address of the same filter beside a row.</summary>
    public string PathTo(Guid? before)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("user", User?.ToString()), ("patient", Patient?.ToString()), ("action", Action), ("outcome", Outcome),
            ("from", From?.ToString("O", CultureInfo.InvariantCulture)), ("to", To?.ToString("O", CultureInfo.InvariantCulture)), ("before", before?.ToString()),
        };
        return "/privacy/audit?" + string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }

    private static T? Known<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
