using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.BrokenGlass;

/// <summary>A medical emergency opens what the Part 2 program keeps to whoever is not of it (P-121), and is written down as 42 CFR 2.51(c) asks (P-079).</summary>
internal sealed class MedicalEmergencies(PrivacyDbContext db, IAccess access, IPracticeDirectory practices, IDisclosureLog disclosures, TimeProvider clock)
{
    /// <summary>Of the practice and the caller, and of no patient: a practice with a program, and somebody who is not of it.</summary>
    public async Task<bool> OpenMoreAsync(CancellationToken cancellationToken)
    {
        if ((await practices.GetAsync(cancellationToken)).Part2Program == Part2Program.None)
            return false;
        var (me, now) = (access.Caller.StaffId, clock.GetUtcNow());
        return !await db.Set<Part2Member>().AnyAsync(
            member => (member.StaffId == null || member.StaffId == me) && member.From <= now && (member.Until == null || member.Until > now), cancellationToken);
    }

    public async Task DiscloseAsync(GlassBreaking glass, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        if (glass.Reason != BreakGlassReason.MedicalEmergency || practice.Part2Program == Part2Program.None)
            return;
        await disclosures.RecordAsync(
            new NewDisclosure(glass.PatientId, glass.OpenedAt, DisclosureBasis.MedicalEmergency, glass.BrokenBy, "the record, in a medical emergency", glass.Id, IsPart2: true)
            {
                Emergency = new EmergencyDetails(practice.Name, glass.Explanation),
            },
            cancellationToken);
    }
}
