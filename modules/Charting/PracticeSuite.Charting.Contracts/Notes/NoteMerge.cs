namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>What a window shows when an answer comes in while somebody goes on typing: theirs where they typed, the answer's elsewhere.</summary>
public static class NoteMerge
{
    /// <param name="sent">What stood in the boxes when the window asked.</param>
    /// <param name="typed">What stands in them now.</param>
    public static NoteBody Of(NoteBody answer, NoteBody sent, NoteBody typed) => new(Pick(answer, sent, typed, body => body.ServiceOn))
    {
        StartedAt = Pick(answer, sent, typed, body => body.StartedAt),
        EndedAt = Pick(answer, sent, typed, body => body.EndedAt),
        ServiceCode = Pick(answer, sent, typed, body => body.ServiceCode),
        Place = Pick(answer, sent, typed, body => body.Place),
        Participants = Pick(answer, sent, typed, body => body.Participants),
        SpokeWithPatient = Pick(answer, sent, typed, body => body.SpokeWithPatient),
        DiagnosisCodes = typed.DiagnosisCodes.Order(StringComparer.Ordinal).SequenceEqual(sent.DiagnosisCodes.Order(StringComparer.Ordinal)) ? answer.DiagnosisCodes : typed.DiagnosisCodes,
        PlanVersionId = Pick(answer, sent, typed, body => body.PlanVersionId),
        PlanAims = typed.PlanAims.ToHashSet().SetEquals(sent.PlanAims) ? answer.PlanAims : typed.PlanAims,
        PlanReference = Pick(answer, sent, typed, body => body.PlanReference),
        VisitId = Pick(answer, sent, typed, body => body.VisitId),
        Sections = [.. answer.Sections.Concat(typed.Sections).Select(section => section.Key).Distinct(StringComparer.Ordinal).Select(key => Section(answer, sent, typed, key)).OfType<NoteSection>()],
    };

    private static NoteSection? Section(NoteBody answer, NoteBody sent, NoteBody typed, string key) =>
        TextOf(typed, key)?.Text == TextOf(sent, key)?.Text ? TextOf(answer, key) : TextOf(typed, key) ?? new NoteSection(key, "");

    private static NoteSection? TextOf(NoteBody body, string key) => body.Sections.FirstOrDefault(section => section.Key == key);

    private static T Pick<T>(NoteBody answer, NoteBody sent, NoteBody typed, Func<NoteBody, T> of) =>
        EqualityComparer<T>.Default.Equals(of(typed), of(sent)) ? of(answer) : of(typed);
}
