using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>
/// A draft of a care-coordination note from what the call says (K-086): the first who attests and may write notes gets it, once for each patient. What
/// they may not see of it, it does not have.
/// </summary>
internal sealed class CallNotes(CoordinationDbContext db, INoteDrafting drafting, AgendaReading reading, IStaffDirectory staff)
{
    private const string Contact = "Contact";
    private const string Exchanged = "Exchanged";
    private const string Plan = "Plan";

    public async Task DraftAsync(CallRoom room, CallPatient line, CancellationToken cancellationToken)
    {
        if (line.NotedById is null && await drafting.DraftAsync(line.PatientId, NoteKind.CareCoordination, await BodyAsync(room, line, cancellationToken), cancellationToken))
            line.Note(room.Me);
    }

    private async Task<NoteBody> BodyAsync(CallRoom room, CallPatient line, CancellationToken cancellationToken)
    {
        var (call, patient, times) = (room.Call.Id, line.PatientId, room.Call.TimesOf(line.Id).ToList());
        var names = await staff.GetAllAsync(cancellationToken);
        string Name(Guid id) => names.TryGetValue(id, out var member) ? member.DisplayName : "a colleague";
        var items = await db.CallItems.AsNoTracking().Where(one => one.CallId == call && one.PatientId == patient && one.WithdrawnAt == null).OrderBy(one => one.WrittenAt).ToListAsync(cancellationToken);
        var topics = (await reading.ReadAsync(room.Call, [patient], cancellationToken)).Of(patient).Select(reason => reason.Text);
        var people = string.Join(", ", room.Call.StaffIds.Select(Name));
        NoteSection[] sections =
        [
            new(Contact, $"Coordination call of {people}; talked about for {room.Call.TalkedAbout(line.Id)}."),
            new(Exchanged, Lines([.. topics.Select(topic => $"Topic: {topic}"), .. items.Where(item => item.OwnerId is null).Select(item => $"Decided: {item.Text}")])),
            new(Plan, Lines([.. items.Where(item => item.OwnerId is not null).Select(item => $"{Name(item.OwnerId!.Value)} by {item.DueOn!.Value.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}: {item.Text}")])),
        ];
        return new NoteBody(TimeZoneInfo.FindSystemTimeZoneById(room.Call.TimeZoneId).LocalDate(times[0].Start))
        {
            StartedAt = times[0].Start, EndedAt = times[^1].End, Place = NotePlace.Telephone, Participants = people, Sections = [.. sections.Where(section => section.Text.Length > 0)],
        };
    }

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
