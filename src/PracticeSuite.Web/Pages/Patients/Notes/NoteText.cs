using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>The boxes of a note that is being written, with times as the patient's clock shows them.</summary>
public sealed class NoteText(NoteTemplate template)
{
    private readonly Dictionary<string, NoteSection> _sections = new(StringComparer.Ordinal);
    private readonly HashSet<string> _diagnoses = new(StringComparer.Ordinal);
    private NoteHours? _kept;
    private DateOnly _serviceOn;

    /// <summary>A visit is of one day: on another it is none of this note's.</summary>
    public DateOnly ServiceOn
    {
        get => _serviceOn;
        set
        {
            if (value == _serviceOn)
                return;
            _serviceOn = value;
            HasLostVisit |= VisitId is not null;
            VisitId = null;
        }
    }

    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public string? ServiceCode { get; set; }

    public NotePlace? Place { get; set; }

    public string? Participants { get; set; }

    public bool? SpokeWithPatient { get; set; }

    public Guid? PlanVersionId { get; set; }

    /// <summary>Keys of goals and objectives of that version.</summary>
    public IReadOnlyList<Guid> PlanAims { get; private set; } = [];

    public string? PlanReference { get; set; }

    public Guid? VisitId { get; set; }

    /// <summary>A visit was chosen, and the day changed since.</summary>
    public bool HasLostVisit { get; private set; }

    public bool EndsNextDay => End < Start;

    public IReadOnlyCollection<string> Diagnoses => _diagnoses;

    public string this[string key]
    {
        get => _sections.TryGetValue(key, out var section) ? section.Text : "";
        set => _sections[key] = Section(key) is { } before ? before with { Text = value, IsUnedited = before.IsUnedited && before.Text == value } : new NoteSection(key, value);
    }

    public NoteSection? Section(string key) => _sections.GetValueOrDefault(key);

    public void Mark(string code, bool isAddressed)
    {
        if (isAddressed)
            _diagnoses.Add(code);
        else
            _diagnoses.Remove(code);
    }

    public void Aim(Guid key, bool isServed) => PlanAims = isServed ? [.. PlanAims.Except([key]), key] : [.. PlanAims.Except([key])];

    /// <summary>Another version was chosen: what it does not have is none of this note's.</summary>
    public void KeepAims(IEnumerable<Guid> ofVersion) => PlanAims = [.. PlanAims.Intersect(ofVersion)];

    public void Take(NoteBody body, PatientClock clock)
    {
        _kept = new NoteHours(body.ServiceOn, body.StartedAt, body.EndedAt, clock.Zone);
        (_serviceOn, Start, End) = (body.ServiceOn, _kept.Start, _kept.End);
        (ServiceCode, Place, Participants, SpokeWithPatient) = (body.ServiceCode, body.Place, body.Participants, body.SpokeWithPatient);
        (PlanVersionId, PlanReference, VisitId) = (body.PlanVersionId, body.PlanReference, body.VisitId);
        PlanAims = body.PlanAims;
        _diagnoses.Clear();
        _diagnoses.UnionWith(body.DiagnosisCodes);
        _sections.Clear();
        foreach (var section in body.Sections)
            _sections[section.Key] = section;
    }

    public NoteBody ToBody(PatientClock clock)
    {
        var hours = (_kept ?? new NoteHours(ServiceOn, null, null, clock.Zone)).With(ServiceOn, Start, End);
        return ToBody(hours.StartedAt, hours.EndedAt);
    }

    private NoteBody ToBody(DateTimeOffset? startedAt, DateTimeOffset? endedAt) => new(ServiceOn)
    {
        StartedAt = startedAt,
        EndedAt = endedAt,
        ServiceCode = Given(ServiceCode),
        Place = Place,
        Participants = Given(Participants),
        SpokeWithPatient = SpokeWithPatient,
        DiagnosisCodes = [.. _diagnoses.Order(StringComparer.Ordinal)],
        PlanVersionId = PlanVersionId,
        PlanAims = PlanAims,
        PlanReference = Given(PlanReference),
        VisitId = VisitId,
        Sections = [.. template.Sections.Select(section => Section(section.Key)).OfType<NoteSection>().Where(section => section.Text.Length > 0)],
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
