using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>The boxes of a note that is being written, with times as the patient's clock shows them.</summary>
public sealed class NoteText(NoteTemplate template)
{
    private readonly Dictionary<string, NoteSection> _sections = new(StringComparer.Ordinal);
    private readonly HashSet<string> _diagnoses = new(StringComparer.Ordinal);

    public DateOnly ServiceOn { get; set; }

    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public string? ServiceCode { get; set; }

    public NotePlace? Place { get; set; }

    public string? Participants { get; set; }

    public Guid? PlanVersionId { get; set; }

    public string? PlanReference { get; set; }

    public Guid? VisitId { get; set; }

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

    public void Take(NoteBody body, PatientClock clock)
    {
        ServiceOn = body.ServiceOn;
        (Start, End) = (TimeOf(body.StartedAt, clock), TimeOf(body.EndedAt, clock));
        (ServiceCode, Place, Participants) = (body.ServiceCode, body.Place, body.Participants);
        (PlanVersionId, PlanReference, VisitId) = (body.PlanVersionId, body.PlanReference, body.VisitId);
        _diagnoses.Clear();
        _diagnoses.UnionWith(body.DiagnosisCodes);
        _sections.Clear();
        foreach (var section in body.Sections)
            _sections[section.Key] = section;
    }

    public NoteBody ToBody(PatientClock clock) => new(ServiceOn)
    {
        StartedAt = At(Start, clock),
        EndedAt = At(End, clock),
        ServiceCode = Given(ServiceCode),
        Place = Place,
        Participants = Given(Participants),
        DiagnosisCodes = [.. _diagnoses.Order(StringComparer.Ordinal)],
        PlanVersionId = PlanVersionId,
        PlanReference = Given(PlanReference),
        VisitId = VisitId,
        Sections = [.. template.Sections.Select(section => Section(section.Key)).OfType<NoteSection>().Where(section => section.Text.Length > 0)],
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static TimeOnly? TimeOf(DateTimeOffset? at, PatientClock clock) =>
        at is { } instant ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, clock.Zone).DateTime) : null;

    private DateTimeOffset? At(TimeOnly? time, PatientClock clock) => time is { } given ? clock.InstantOf(ServiceOn.ToDateTime(given)) : null;
}
