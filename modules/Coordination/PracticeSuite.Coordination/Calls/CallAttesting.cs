using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Calls;

/// <summary>
/// What a call becomes when somebody stands by it (K-086): the attesting person's own time about each patient, every second of it (B-075, K-123); and for
/// each who was talked about for a minute, contacts of those who took part and one draft of a note. Whom they may not see they attest nothing about.
/// </summary>
internal sealed class CallAttesting(
    CoordinationDbContext db, ContactBook contacts, CallNotes notes, PatientClock clocks, KnownFacts known, CallKnowers knowers, IAccess access, TimeProvider clock)
{
    public async Task WriteAsync(CallRoom room, IReadOnlyList<CallParticipant> took, string? lateReason, CancellationToken cancellationToken)
    {
        var mine = took.First(one => one.StaffId == room.Me);
        var lines = room.Call.Agenda.Select(id => room.Lines.FirstOrDefault(line => line.Id == id)).OfType<CallPatient>()
            .Where(line => room.Seen.Contains(line.Id) && room.Call.TalkedAbout(line.Id).Value > 0).ToList();
        var enrolled = await EnrolledAsync(lines, room.Call, cancellationToken);
        foreach (var line in lines)
        {
            var times = room.Call.TimesOf(line.Id).ToList();
            var there = IntervalSet.Of(took.SelectMany(one => one.Of(times)));
            if (there.Count == 0)
                continue;
            if (enrolled.Contains(line.PatientId))
                await LogAsync(room.Call, line, mine.Of(times), lateReason, cancellationToken);
            var talked = took.Where(one => one.LengthOf(times).Value >= CallLimits.Shortest.TotalSeconds).Select(one => one.StaffId).ToList();
            var together = await knowers.AmongAsync(line.PatientId, line.IsPart2, talked, cancellationToken);
            await contacts.RecordAsync(line.PatientId, together, ContactKind.CallSegment, line.Id, there[^1].End, line.IsPart2, cancellationToken);
            await notes.DraftAsync(room, line, new CallTalk(talked, there), cancellationToken);
        }
    }

    /// <summary>Each stretch on the record of whoever attests it; the patient's total counts it once, whoever else logs it (B-073, K-121).</summary>
    private async Task LogAsync(CoordinationCall call, CallPatient line, IReadOnlyList<Interval> times, string? lateReason, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(CoordinationPermissions.Time.Log, line.PatientId, cancellationToken)).IsGranted)
            return;
        var (author, now) = (access.Caller.ToAuthor(), clock.GetUtcNow());
        var credentialAt = await clocks.CredentialsAsync(await known.GetStaffAsync(author.StaffId, cancellationToken), line.PatientId, cancellationToken);
        foreach (var when in times)
        {
            var work = new Work(line.PatientId, when, CareActivity.TeamCall, CareProgram.Bhi, "Coordination call", CallReference: $"{call.Id}");
            var late = EntryLimits.IsLate(when.End, now) ? lateReason : null;
            var entry = CoordinationEntry.Record(db.CurrentPractice, author, credentialAt(when.Start), EntrySource.Call, work, now, late).LabelledAs(line.IsPart2);
            entry.Attest(author, now);
            db.Entries.Add(entry);
        }
    }

    /// <summary>Of the day of the call, on the clock of each enrollment.</summary>
    private async Task<IReadOnlySet<Guid>> EnrolledAsync(IReadOnlyList<CallPatient> lines, CoordinationCall call, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.PatientId).ToList();
        var zones = await clocks.GetZonesAsync(ids, cancellationToken);
        var days = lines.Select(line => (line.PatientId, At: call.TimesOf(line.Id).First().Start)).ToDictionary(one => one.PatientId, one => zones.Of(one.PatientId, one.At).LocalDate(one.At));
        using var facts = access.ReadFacts();
        var all = await db.Enrollments.AsNoTracking().Where(e => ids.Contains(e.PatientId)).Select(e => new { e.PatientId, e.From, e.To }).ToListAsync(cancellationToken);
        return all.Where(e => e.From <= days[e.PatientId] && (e.To is null || days[e.PatientId] <= e.To)).Select(e => e.PatientId).ToHashSet();
    }
}
