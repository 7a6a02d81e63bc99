using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>payer_enrollments.csv: which practitioners may bill which payer, and when (B-038).</summary>
internal sealed class PayerEnrollmentsImport(BillingDbContext db, CurrentCaller caller, BillingCodes codes) : IFileImport
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
        var payers = await codes.PayersAsync(cancellationToken);
        var known = (await db.PayerEnrollments.AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(enrollment => (enrollment.PractitionerId, enrollment.PayerId)).ToDictionary(group => group.Key, group => group.ToList());
        file.ForEach(row =>
        {
            var practitioner = row.Named("practitioner", staff, "member of staff");
            var payer = row.Named("payer", payers, "payer");
            var (from, to) = (row.Date("from"), row.OptionalDate("to"));
            row.ThrowIfRefused();
            if (!known.TryGetValue((practitioner, payer.Id), out var others))
                known[(practitioner, payer.Id)] = others = [];
            var enrollment = PayerEnrollment.Record(caller.Practice, payer.Id, practitioner, from, to, others);
            others.Add(enrollment);
            db.PayerEnrollments.Add(enrollment);
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
