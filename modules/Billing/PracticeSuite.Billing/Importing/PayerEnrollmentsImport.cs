using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Importing;

/// <summary>payer_enrollments.csv: which practitioners may bill which payer, and when (B-038).</summary>
internal sealed class PayerEnrollmentsImport(BillingDbContext db, BillingCodes codes) : IFileImport
{
    public string FileName => "payer_enrollments.csv";

    public string RowName => "payer enrollment";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("practitioner", true, "staff code", nameof(PayerEnrollmentDto.PractitionerId)),
        new("payer", true, "payer code", nameof(PayerEnrollmentDto.PayerId)),
        new("from", true, "first day, yyyy-MM-dd"),
        new("to", false, "last day, yyyy-MM-dd; set it when the practitioner opts out"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var staff = await codes.StaffAsync(cancellationToken);
        var payers = await db.Payers.Include(p => p.Enrollments)
            .ToDictionaryAsync(p => p.Code, StringComparer.OrdinalIgnoreCase, cancellationToken);
        file.ForEach(row =>
        {
            var practitioner = row.Named("practitioner", staff, "member of staff");
            var payer = row.Named("payer", payers, "payer");
            var (from, to) = (row.Date("from"), row.OptionalDate("to"));
            row.ThrowIfRefused();
            payer.Enroll(practitioner, from, to);
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
