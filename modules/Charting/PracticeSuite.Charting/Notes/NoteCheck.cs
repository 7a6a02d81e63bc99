using System.Globalization;
using System.Text.RegularExpressions;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using static PracticeSuite.Charting.Contracts.Notes.NoteKind;

namespace PracticeSuite.Charting.Notes;

/// <summary>What a draft lacks before it can be signed (P-041): all of it at once, each with its field and the fix.</summary>
internal sealed partial class NoteCheck(NoteKind kind, NoteTemplate template, NoteChart chart)
{
    private static readonly HashSet<string> Evaluations = new(StringComparer.Ordinal) { "90791", "90792" };

    /// <summary>Alone, added to a visit, in a crisis, with a family, in a group.</summary>
    private static readonly HashSet<string> Psychotherapy = new(StringComparer.Ordinal)
    {
        "90832", "90833", "90834", "90836", "90837", "90838", "90839", "90840", "90845", "90846", "90847", "90849", "90853",
    };

    private readonly List<NoteGap> _gaps = [];

    private string? _code;

    /// <summary>Psychotherapy as it is billed: by what the note is called or by what it bills, whichever asks for more.</summary>
    private bool IsPsychotherapy => kind is Progress or NoteKind.Group or Crisis || (_code is not null && Psychotherapy.Contains(_code));

    private bool IsTimed => IsPsychotherapy || kind == Intake || (_code is not null && Evaluations.Contains(_code));

    private bool IsBilled => IsTimed || kind == MedicationVisit || _code is not null;

    /// <param name="body">As <see cref="NoteTexts.Signed"/> has it.</param>
    public IReadOnlyList<NoteGap> Of(NoteBody body)
    {
        _code = body.ServiceCode;
        Day(body);
        Times(body);
        Service(body);
        Diagnoses(body);
        PlanLink(body);
        foreach (var section in template.Sections)
            Section(section, body.Sections.FirstOrDefault(one => one.Key == section.Key));
        return _gaps;
    }

    private void Day(NoteBody body)
    {
        Gap(body.ServiceOn.Year < 1900, nameof(body.ServiceOn), "is before 1900; correct the year.");
        Gap(body.ServiceOn > chart.Today.DateOf(chart.Today.Now, chart.LocationId), nameof(body.ServiceOn), "is in the future; give the day on which the service took place.");
    }

    private void Times(NoteBody body)
    {
        Gap(IsTimed && body.StartedAt is null, nameof(body.StartedAt), "is missing; give the time at which the session began.");
        Gap(body.EndedAt is null && (IsTimed || body.StartedAt is not null), nameof(body.EndedAt), "is missing; give the time at which it stopped.");
        if (body.StartedAt is not { } start)
            return;
        Gap(chart.Today.DateOf(start, chart.LocationId) != body.ServiceOn, nameof(body.StartedAt), "is on another day than the service; correct one of them.");
        if (body.EndedAt is not { } end)
            return;
        Gap(end <= start, nameof(body.EndedAt), $"is {Clock(end)}, which is not after StartedAt, {Clock(start)}; correct one of them.");
        Gap(
            end - start > TimeSpan.FromHours(NoteLimits.ServiceHours),
            nameof(body.EndedAt), $"is {Clock(end)}, more than {NoteLimits.ServiceHours} hours after StartedAt, {Clock(start)}; correct one of them.");
        Gap(end > chart.Today.Now, nameof(body.EndedAt), $"is {Clock(end)}, which is in the future, after StartedAt, {Clock(start)}; sign when the session is over, or correct one of them.");
    }

    /// <summary>Where the patient is.</summary>
    private string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, chart.Today.Zone(chart.LocationId)).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private void Service(NoteBody body)
    {
        Gap(IsBilled && body.ServiceCode is null, nameof(body.ServiceCode), "is missing; give the code of the service, such as 90834.");
        Gap(body.ServiceCode is { } code && !Code().IsMatch(code), nameof(body.ServiceCode), "is no CPT or HCPCS code; write its five characters.");
        Gap(IsBilled && body.Place is null, nameof(body.Place), "is missing; say where or how you met.");
        Gap(IsTimed && body.Participants is null, nameof(body.Participants), "is missing; say who took part, such as the patient alone.");
        Clean(nameof(body.Participants), body.Participants);
        // A file tells of notes that were signed where nobody asked.
        Gap(kind.IsOfContact() && body.SpokeWithPatient is null && !chart.IsSignedElsewhere, nameof(body.SpokeWithPatient), "is missing; say whether you spoke with the patient or with somebody else alone.");
    }

    private void Diagnoses(NoteBody body)
    {
        Gap(IsBilled && body.DiagnosisCodes.Count == 0, nameof(body.DiagnosisCodes), "is missing; choose the diagnosis that was addressed from the chart's list.");
        Gap(
            body.DiagnosisCodes.Any(code => !chart.Diagnoses.Any(one => one.Code == code && one.WasActiveOn(body.ServiceOn))),
            nameof(body.DiagnosisCodes),
            "has a code that is not on the chart's list on the day of the service; choose again, or correct the list.");
    }

    private void PlanLink(NoteBody body)
    {
        var aims = body.PlanVersionId is { } version ? chart.AimsOf.GetValueOrDefault(version) : null;
        Gap(body.PlanVersionId is not null && aims is null, nameof(body.PlanVersionId), "is no signed version of this patient's plan; choose again.");
        if (IsPsychotherapy && body.PlanVersionId is null)
        {
            Gap(chart.HasAims, nameof(body.PlanVersionId), "is missing; choose the version of the plan, and the goal or objective on which the session worked.");
            Gap(!chart.HasAims && body.PlanReference is null, nameof(body.PlanVersionId), "is missing; choose the version of the plan, or write which goal it served.");
        }

        Gap(IsPsychotherapy && aims is { Count: > 0 } && body.PlanAims.Count == 0, nameof(body.PlanAims), "is missing; choose the goal or objective on which the session worked.");
        Gap(IsPsychotherapy && aims is { Count: 0 } && body.PlanReference is null, nameof(body.PlanReference), "is missing; that version names no goal here, so write which one the session served.");
        Gap(body.PlanAims.Any(aim => aims?.Contains(aim) != true), nameof(body.PlanAims), "has a goal or objective that is not of the chosen version; choose again.");
        Clean(nameof(body.PlanReference), body.PlanReference);
    }

    private void Section(NoteSectionTemplate section, NoteSection? given)
    {
        if (section.Required && given is null)
            _gaps.Add(new NoteGap(section.Key, $"{section.Label} is empty; write it."));
        if (given is { IsUnedited: true, CopiedFromId: { } source } && chart.Withdrawn.Contains(source))
            _gaps.Add(new NoteGap(section.Key, $"{section.Label} was carried forward from a note that was entered in error since; edit the text or remove it."));
        Clean(section.Key, given?.Text);
    }

    private void Clean(string field, string? text)
    {
        if (text is null)
            return;
        if (Check.FaultIn(text) is { } fault)
            Gap(true, field, fault);
    }

    private void Gap(bool isGap, string field, string message)
    {
        if (isGap)
            _gaps.Add(new NoteGap(field, $"{field} {message}"));
    }

    [GeneratedRegex(@"^[0-9A-Z][0-9]{3}[0-9A-Z]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

/// <summary>What of the chart a note is held against.</summary>
/// <param name="AimsOf">The keys of goals and objectives of each signed version of the plan.</param>
internal sealed record NoteChart(ChartDay Today, Guid? LocationId, IReadOnlyList<ListedDiagnosis> Diagnoses, IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> AimsOf)
{
    /// <summary>A signed version names goals; where none does, as where plans are kept elsewhere, words stand for them.</summary>
    public bool HasAims => AimsOf.Values.Any(aims => aims.Count > 0);

    /// <summary>Notes from which text was carried forward and that were entered in error since (P-046).</summary>
    public IReadOnlySet<Guid> Withdrawn { get; init; } = new HashSet<Guid>();

    /// <summary>A file tells of it.</summary>
    public bool IsSignedElsewhere { get; init; }

    /// <summary>When the service was over: its end, or its start, or the end of its day.</summary>
    public DateTimeOffset EndOf(NoteBody body) => body.EndedAt ?? body.StartedAt ?? Today.Zone(LocationId).StartOf(body.ServiceOn.AddDays(1));

    public bool IsLate(NoteBody body, DateTimeOffset now) => now - EndOf(body) > TimeSpan.FromHours(Today.LateNoteHours);
}

internal sealed record ListedDiagnosis(string Code, DateOnly OnsetOn, DateOnly? ResolvedOn)
{
    public bool WasActiveOn(DateOnly day) => OnsetOn <= day && (ResolvedOn is null || ResolvedOn >= day);
}
