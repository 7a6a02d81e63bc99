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
/// What a call becomes when somebody stands by it (K-086): for each patient who was talked about for a minute, contacts of those who took part,
/// the attesting person's own minutes, and one draft of a note. Whom they may not see they attest nothing about.
/// </summary>
internal sealed class CallAttesting(
    CoordinationDbContext db, ContactBook contacts, CallPresences presences, CallNotes notes, PatientClock clocks, KnownFacts known, IConnectedStaff connected, IAccess access, TimeProvider clock)
{
    public async Task WriteAsync(CallRoom room, string? lateReason, CancellationToken cancellationToken)
    {
        var took = await presences.TookPartAsync(room.Call, cancellationToken);
        var lines = room.Call.Agenda.Select(id => room.Lines.FirstOrDefault(line => line.Id == id)).OfType<CallPatient>()
            .Where(line => room.Seen.Contains(line.Id) && room.Call.TalkedAbout(line.Id).Value >= CallLimits.Shortest.TotalSeconds).ToList();
        var enrolled = await EnrolledAsync(lines, room.Call, cancellationToken);
        foreach (var line in lines)
        {
            var times = room.Call.TimesOf(line.Id).ToList();
            await contacts.RecordAsync(line.PatientId, await WithPatientAsync(line, took, cancellationToken), ContactKind.CallSegment, line.Id, times[^1].End, cancellationToken);
            if (enrolled.Contains(line.PatientId))
                await LogAsync(room.Call, line, times, lateReason, cancellationToken);
            await notes.DraftAsync(room, line, cancellationToken);
        }
    }

    /// <summary>Who had nothing to do with the patient, or may not know what the Part 2 program writes, did not talk about them.</summary>
    private async Task<IReadOnlyCollection<Guid>> WithPatientAsync(CallPatient line, IReadOnlyList<Guid> took, CancellationToken cancellationToken)
    {
        var related = await connected.GetAsync(line.PatientId, cancellationToken);
        var ofProgram = line.IsPart2 ? await connected.GetOfProgramAsync(line.PatientId, cancellationToken) : null;
        return [.. took.Where(staff => related.Contains(staff) && ofProgram?.Contains(staff) != false)];
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
