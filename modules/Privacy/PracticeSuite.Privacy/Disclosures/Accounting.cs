using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Disclosures;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Disclosures;

/// <summary>Gathers an accounting: six years, and three of what a Part 2 consent covered where the patient asks for it (P-080, P-150).</summary>
internal sealed class Accounting(
    PrivacyDbContext db, IConfidentialDisclosures confidential, IPracticeDirectory practices, IAccess access, TimeProvider clock)
{
    private const int Years = 6;
    private const int Part2Years = 3;

    public async Task<AccountingDto> GatherAsync(Guid patientId, bool withPart2Consents, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var today = zone.LocalDate(clock.GetUtcNow());
        var (from, part2From) = (today.AddYears(-Years), today.AddYears(-Part2Years));
        // It is for the patient and must be whole, whoever prepares it: also what a Part 2 program gave out (P-080).
        using var facts = access.ReadFacts();
        var own = await db.Disclosures.AsNoTracking().Where(one => one.PatientId == patientId && one.TakenBackAt == null).ToListAsync(cancellationToken);
        var lines = own
            .Where(one => IsListed(one.Basis, zone.LocalDate(one.At), from, withPart2Consents ? part2From : DateOnly.MaxValue))
            .Select(one => new AccountingLine(one.At, one.Recipient, one.RecipientAddress, one.What, one.Purpose, one.Basis.Words()));
        var apart = (await confidential.GetAsync(patientId, cancellationToken))
            .Where(one => one.IsAccountable && zone.LocalDate(one.At) >= from)
            .Select(one => new AccountingLine(one.At, one.Recipient, null, one.What, one.Purpose, one.Basis));
        return new AccountingDto(patientId, from, today, withPart2Consents, [.. lines.Concat(apart).OrderBy(line => line.At)]);
    }

    /// <param name="part2From">The first day of which Part 2 consents are asked for.</param>
    internal static bool IsListed(DisclosureBasis basis, DateOnly on, DateOnly from, DateOnly part2From) =>
        (basis.IsAccountable() && on >= from) || (basis == DisclosureBasis.Part2Consent && on >= part2From);
}
