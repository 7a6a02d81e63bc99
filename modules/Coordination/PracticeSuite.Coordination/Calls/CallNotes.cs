using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>
/// A draft of a care-coordination note from what the call says (K-086): the first who attests and may write notes gets it, once for each patient; what was
/// written after that, whoever attests next, since a draft is its author's alone. What they may not see of it, it does not have. What is the Part 2 program's becomes a note of its people alone, which is labelled: another's would not be (P-071).
/// </summary>
internal sealed class CallNotes(CoordinationDbContext db, INoteDrafting drafting, AgendaReading reading, IStaffDirectory staff)
{
    private const string Contact = "Contact";
    private const string Exchanged = "Exchanged";
    private const string Plan = "Plan";

    public async Task DraftAsync(CallRoom room, CallPatient line, CallTalk talk, CancellationToken cancellationToken)
    {
        var before = room.Call.Members.FirstOrDefault(one => one.StaffId == line.NotedById);
        if ((before is null && !talk.StaffIds.Contains(room.Me)) || (line.IsPart2 && !await db.IsCallerOfProgramAsync(cancellationToken)))
            return;
        var items = await ItemsAsync(line, before?.AttestedAt, cancellationToken);
        if (before is not null && items.Count == 0)
            return;
        if (await drafting.DraftAsync(line.PatientId, NoteKind.CareCoordination, await BodyAsync(room, line, talk, items, before, cancellationToken), cancellationToken) is not null)
            line.Note(room.Me);
    }

    private Task<List<CallItem>> ItemsAsync(CallPatient line, DateTimeOffset? after, CancellationToken cancellationToken)
    {
        var (call, patient) = (line.CallId, line.PatientId);
        return db.CallItems.AsNoTracking().Where(one => one.CallId == call && one.PatientId == patient && one.WithdrawnAt == null && (after == null || one.WrittenAt > after))
            .OrderBy(one => one.WrittenAt).ToListAsync(cancellationToken);
    }

    /// <param name="before">Whose note has all but these items.</param>
    private async Task<NoteBody> BodyAsync(CallRoom room, CallPatient line, CallTalk talk, List<CallItem> items, CallMember? before, CancellationToken cancellationToken)
    {
        var names = await staff.GetAllAsync(cancellationToken);
        string Name(Guid id) => names.TryGetValue(id, out var member) ? member.DisplayName : "a colleague";
        var topics = before is null ? (await reading.ReadAsync(room.Call, [line.PatientId], cancellationToken)).TopicsOf(line.PatientId) : [];
        var (people, times) = (string.Join(", ", talk.StaffIds.Select(Name)), talk.Times);
        var later = before is null ? "" : $" What was written after {Name(before.StaffId)} attested it.";
        NoteSection[] sections =
        [
            new(Contact, $"Coordination call of {people}; talked about for {times.Length}.{later}"),
            new(Exchanged, Lines([.. topics.Select(topic => $"Topic: {topic}"), .. items.Where(item => item.OwnerId is null).Select(item => $"Decided: {item.Text}")])),
            new(Plan, Lines([.. items.Where(item => item.OwnerId is not null).Select(item => $"{Name(item.OwnerId!.Value)} by {item.DueOn!.Value.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}: {item.Text}")])),
        ];
        return new NoteBody(TimeZoneInfo.FindSystemTimeZoneById(room.Call.TimeZoneId).LocalDate(times[0].Start))
        {
            StartedAt = times[0].Start, EndedAt = times[^1].End, Place = NotePlace.Telephone, Participants = Cut(people, NoteLimits.Participants),
            Sections = [.. sections.Where(section => section.Text.Length > 0).Select(section => section with { Text = Cut(section.Text, NoteLimits.Section) })],
        };
    }

    /// <summary>What a note has no room for does not keep anybody from attesting; it stands in the call.</summary>
    internal static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return $"{text[..end]}…";
    }

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
