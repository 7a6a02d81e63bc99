using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>Who writes on the list of problems, and whether they may say what is an illness (P-002).</summary>
internal readonly record struct ProblemWriter(string Name, Guid? UserId, Guid? StaffId, bool Diagnoses, DateTimeOffset At)
{
    /// <summary>Of the practice's Part 2 program, so that what they write is the program's (P-071).</summary>
    public bool IsOfProgram { get; init; }

    /// <summary>Of a program that is a part of the practice: there, what they do to what is none of its is named by them to nobody (P-082).</summary>
    public bool IsOfUnit { get; init; }

    public void DemandDiagnosing()
    {
        if (!Diagnoses)
            throw DiagnosisErrors.NeedsCredential();
    }
}

/// <summary>
/// Physicians, advanced practice nurses, physician assistants, clinical psychologists, clinical social workers, marriage and family
/// therapists and licensed counselors diagnose; the practice's own credentials name their state's form of the last three. A midwife,
/// a nurse and whoever is not licensed yet propose, as does an LPC where the state lets only its clinical license diagnose. The program itself passes on what a file or a job says.
/// </summary>
internal sealed class ProblemWriters(ChartingDbContext db, IAccess access, IStaffDirectory staff)
{
    /// <summary>
    /// States in which an LPC diagnoses under supervision or not at all, and another license (LCPC, LPCC) by itself. As recalled on 2026-12-01, to be looked up
    /// by a practice there; whoever is held up for nothing proposes, and a colleague confirms.
    /// </summary>
    private static readonly HashSet<string> WithoutLpc = new(StringComparer.OrdinalIgnoreCase) { "ID", "IL", "KS", "ME", "MN", "ND", "OH" };

    public async Task<ProblemWriter> ReadAsync(ChartDay day, Guid? locationId, CancellationToken cancellationToken)
    {
        var (now, today, state) = (day.Now, day.DateOf(day.Now, locationId), day.StateOf(locationId));
        var caller = access.Caller;
        var diagnoses = caller.IsSystem
            || (caller.StaffId is { } id && (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(id) is { } member && MayDiagnose(member.CredentialOn(today), state));
        var isOfProgram = await db.IsCallerOfProgramAsync(cancellationToken);
        return new ProblemWriter(caller.Name, caller.UserId, caller.StaffId, diagnoses, now) { IsOfProgram = isOfProgram, IsOfUnit = isOfProgram && !await db.IsProgramWholeAsync(cancellationToken) };
    }

    /// <param name="state">Where the patient is seen.</param>
    public static bool MayDiagnose(Credential credential, string state) => !(credential == Credential.LPC && WithoutLpc.Contains(state)) && credential.Group()
        is CredentialGroup.Physician or CredentialGroup.AdvancedPractice or CredentialGroup.Psychologist or CredentialGroup.SocialWorker or CredentialGroup.Counselor;
}
