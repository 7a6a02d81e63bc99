using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>
/// A draft of a care-coordination note from what the call says (K-086): the first who attests and may write notes gets it, once for each patient. What
/// they may not see of it, it does not have. What is the Part 2 program's becomes a note of its people alone, which is labelled: another's would not be (P-071).
/// </summary>
internal sealed class CallNotes(CoordinationDbContext db, INoteDrafting drafting, AgendaReading reading, IStaffDirectory staff)
{
    private const string Contact = "Contact";
    private const string Exchanged = "Exchanged";
    private const string Plan = "Plan";

    /// <param name="talked">Who took part while the patient was talked about.</param>
    public async Task DraftAsync(CallRoom room, CallPatient line, IReadOnlyList<Guid> talked, CancellationToken cancellationToken)
    {
        if (line.NotedById is not null || (line.IsPart2 && !await db.IsCallerOfProgramAsync(cancellationToken)))
            return;
        if (await drafting.DraftAsync(line.PatientId, NoteKind.CareCoordination, await BodyAsync(room, line, talked, cancellationToken), cancellationToken) is not null)
            line.Note(room.Me);
    }

    private async Task<NoteBody> BodyAsync(CallRoom room, CallPatient line, IReadOnlyList<Guid> talked, CancellationToken cancellationToken)
    {
        var (call, patient, times) = (room.Call.Id, line.PatientId, room.Call.TimesOf(line.Id).ToList());
        var names = await staff.GetAllAsync(cancellationToken);
        string Name(Guid id) => names.TryGetValue(id, out var member) ? member.DisplayName : "a colleague";
        var items = await db.CallItems.AsNoTracking().Where(one => one.CallId == call && one.PatientId == patient && one.WithdrawnAt == null).OrderBy(one => one.WrittenAt).ToListAsync(cancellationToken);
        var topics = (await reading.ReadAsync(room.Call, [patient], cancellationToken)).TopicsOf(patient);
        var people = string.Join(", ", talked.Select(Name));
        NoteSection[] sections =
        [
            new(Contact, $"Coordination call of {people}; talked about for {room.Call.TalkedAbout(line.Id)}."),
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
