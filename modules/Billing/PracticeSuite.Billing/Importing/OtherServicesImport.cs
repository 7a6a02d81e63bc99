using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Services;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>other_services.csv: services of the month that are billed by themselves, here or elsewhere (§6).</summary>
internal sealed class OtherServicesImport(BillingDbContext db, CurrentCaller caller, BillingCodes codes) : IFileImport
{
    public string FileName => "other_services.csv";

    public string RowName => "other service";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("patient", true, "the patient's MRN", nameof(OtherServiceInput.PatientId)),
        new("date", true, "the local date of the service, yyyy-MM-dd", nameof(OtherServiceInput.On)),
        new("code", true, "CPT or HCPCS, five letters or digits"),
        new("practitioner", false, "staff code; empty = somebody outside the practice", nameof(OtherServiceInput.PractitionerId)),
        new("instrument", false, "the scored scale, for 96127, at most 32 characters"),
        new("confirmed_reason", false, "why it does not stand against our claim, at most 500 characters; filled = a biller confirmed it (B-092)", "Reason"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var patients = await codes.PatientsAsync(cancellationToken);
        var staff = await codes.StaffAsync(cancellationToken);
        var known = (await db.OtherServices.AsNoTracking().Where(s => !s.Withdrawn).ToListAsync(cancellationToken)).Select(KeyOf).ToHashSet();
        file.ForEach(row =>
        {
            var input = new OtherServiceInput(
                row.Named("patient", patients, "patient"),
                row.Date("date"),
                row.Text("code", BillingLimits.ProcedureCode),
                row.OptionalNamed("practitioner", staff, "member of staff"),
                row.OptionalText("instrument", BillingLimits.Instrument));
            var confirmed = row.OptionalText("confirmed_reason", BillingLimits.Reason);
            row.ThrowIfRefused();
            var service = OtherService.Record(caller.Practice, input);
            if (!known.Add(KeyOf(service)))
                throw BillingErrors.ServiceExists(service.Code, service.On);
            if (confirmed is not null)
                service.Confirm(confirmed);
            db.OtherServices.Add(service);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static (Guid, DateOnly, string, Guid?, string?) KeyOf(OtherService s) => (s.PatientId, s.On, s.Code, s.PractitionerId, s.Instrument);
}
