using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>
/// Tells the next ones of a flag that nobody has acknowledged in time (K-017, K-043), and keeps those who were told. How far it has come stands in
/// the flag's own row: what was done is not done again, and what was not, is found by its time.
/// </summary>
internal sealed class FlagEscalation(ChartingDbContext db, FlagClocks clocks, FlagReach reach, FlagMail mail, FlagConversations conversations, MedicationDesk desk)
{
    /// <summary>Flags whose time has come; at most so many, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Guid>> GetDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = desk.Recorder.At;
        return await db.Set<UrgentFlag>().Where(flag => flag.State == FlagState.Open && (flag.NextStepAt <= now || flag.NextStepAt == UrgentFlag.Never))
            .OrderBy(flag => flag.NextStepAt).Select(flag => flag.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Every rung whose time has come, each once; where it has nobody who was not told yet, the next one in its stead. With each step hears whoever has come into the place of a lead, director
    /// or backup who was told, and after the last rung once on each day on which the practice works: every look is written down, and a flag may wait for months.
    /// </summary>
    public async Task StepAsync(Guid flagId, CancellationToken cancellationToken)
    {
        var by = desk.Recorder;
        var flag = await db.Set<UrgentFlag>().Include(one => one.Acts).Include(one => one.Addressees).AsSplitQuery().SingleAsync(one => one.Id == flagId, cancellationToken);
        if (flag.State != FlagState.Open || !flag.IsDue(by.At))
            return;
        var clock = await clocks.ReadAsync(flag.PatientId, cancellationToken);
        if (flag.AwaitsClock)
            flag.Start(clock.DueOf(flag.Level, flag.OpenSince));
        var told = new List<IReadOnlyCollection<Guid>>();
        if (flag.IsDue(by.At) && await NewcomersAsync(flag, clock.Ladder, cancellationToken) is { Count: > 0 } newcomers)
        {
            flag.TellAlso(newcomers, by);
            told.Add([.. newcomers.Select(one => one.StaffId)]);
        }

        while (flag.IsDue(by.At))
        {
            if (clock.Ladder.Rungs.Except(flag.Rungs).Select(rung => (FlagRung?)rung).FirstOrDefault() is not { } rung)
            {
                flag.LookAgain(clock.NextDayOf(by.At));
                break;
            }

            var to = await reach.GetAsync(flag, clock.Ladder, rung, cancellationToken);
            if (to.Count == 0)
            {
                flag.PassRung(rung);
                continue;
            }

            flag.Escalate(rung, to, clock.NextOf(flag.Level, flag.NextStepAt == UrgentFlag.Never ? by.At : flag.NextStepAt), by);
            told.Add([.. to.Select(one => one.StaffId)]);
        }

        // Of two nodes the second is stopped here, before it meets the first one's letters.
        await db.SaveOrAsync(FlagErrors.RaisedMeanwhile, cancellationToken);
        foreach (var people in told)
        {
            await mail.QueueAsync(flag, people, cancellationToken);
            await conversations.LetInAsync(flag, people, cancellationToken);
        }
    }

    private async Task<IReadOnlyCollection<FlagAddresseeDto>> NewcomersAsync(UrgentFlag flag, FlagLadder ladder, CancellationToken cancellationToken)
    {
        var found = new List<FlagAddresseeDto>();
        foreach (var rung in flag.ToldRungs)
            found.AddRange(await reach.GetAsync(flag, ladder, rung, cancellationToken));
        return [.. found.DistinctBy(one => one.StaffId)];
    }
}

/// <summary>Who stands on a rung of a flag's ladder, those left out who were told since it was opened or may not know of it (K-049).</summary>
internal sealed class FlagReach(FlagAddressees addressees, IConnectedStaff connected)
{
    public async Task<IReadOnlyCollection<FlagAddresseeDto>> GetAsync(UrgentFlag flag, FlagLadder ladder, FlagRung rung, CancellationToken cancellationToken)
    {
        var permitted = flag.IsPart2 && rung != FlagRung.ClinicalDirector ? await connected.GetOfProgramAsync(flag.PatientId, cancellationToken) : null;
        var told = flag.ToldSinceOpened;
        var on = await addressees.WithStandInsAsync(flag.PatientId, [.. (await OnAsync(flag, ladder, rung, told, cancellationToken)).Where(one => !told.Contains(one.StaffId))], flag.IsPart2, cancellationToken);
        return [.. on.Where(one => !told.Contains(one.StaffId) && permitted?.Contains(one.StaffId) != false).DistinctBy(one => one.StaffId)];
    }

    private async Task<IEnumerable<FlagAddresseeDto>> OnAsync(UrgentFlag flag, FlagLadder ladder, FlagRung rung, IReadOnlySet<Guid> told, CancellationToken cancellationToken) => rung switch
    {
        FlagRung.OtherMember => await OfAsync(flag, [FlagRecipient.Therapist, FlagRecipient.Prescriber], cancellationToken),
        FlagRung.CrisisLead => await OfAsync(flag, [FlagRecipient.CrisisLead], cancellationToken),
        FlagRung.CoveringClinician => (await connected.GetStandInsAsync(flag.PatientId, cancellationToken)).Where(link => told.Contains(link.ForStaffId) && !IsStandIn(flag, link.ForStaffId)).Select(link => link.StaffId)
            .Concat(ladder.BackupId is { } backup ? [backup] : []).Select(one => new FlagAddresseeDto(one, FlagRecipient.CoveringClinician)),
        _ => (await addressees.GetDirectorsAsync(cancellationToken)).Select(one => new FlagAddresseeDto(one, FlagRecipient.Director)),
    };

    /// <summary>Whoever stands in for a stand-in has no way into the chart.</summary>
    private static bool IsStandIn(UrgentFlag flag, Guid staffId) => flag.Addressees.Any(one => one.StaffId == staffId && one.As == FlagRecipient.CoveringClinician);

    /// <summary>Who takes somebody's place because there is nobody is on a later rung of their own.</summary>
    private async Task<IEnumerable<FlagAddresseeDto>> OfAsync(UrgentFlag flag, IReadOnlyList<FlagRecipient> parts, CancellationToken cancellationToken) =>
        (await addressees.GetAsync(flag.PatientId, parts, flag.IsPart2, cancellationToken)).Where(one => parts.Contains(one.As));
}
