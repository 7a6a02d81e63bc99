using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Disclosures;

internal sealed class DisclosureAppService(
    PrivacyDbContext db,
    Accounting accountings,
    PaperHeads heads,
    IPatientDirectory patients,
    IAccess access,
    IReauthentication reauthentication,
    IAuditTrail trail,
    TimeProvider clock,
    IMapper mapper) : IDisclosureAppService
{
    public async Task<IReadOnlyList<DisclosureDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Disclosures.View, patientId, cancellationToken);

        var all = await db.Disclosures.AsNoTracking().Where(one => one.PatientId == patientId).OrderByDescending(one => one.At).ToListAsync(cancellationToken);
        return mapper.Map<List<DisclosureDto>>(all);
    }

    public async Task<DisclosureDto> RecordAsync(Guid patientId, DisclosureInput disclosure, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Disclosures.Record, patientId, cancellationToken);

        await patients.DemandAsync(patientId, cancellationToken);
        var stateText = await db.Settings.Select(settings => settings.StateText).SingleOrDefaultAsync(cancellationToken);
        var written = Disclosure.WriteDown(patientId, disclosure, stateText, access.Caller, clock.GetUtcNow());
        db.Add(written);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<DisclosureDto>(written);
    }

    public async Task<DisclosureDto> TakeBackAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Disclosures.Record, cancellationToken);

        var disclosure = await db.Disclosures.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw PrivacyErrors.DisclosureNotFound(id);
        await access.DemandAsync(PrivacyPermissions.Disclosures.Record, disclosure.PatientId, cancellationToken);
        disclosure.TakeBack(reason, access.Caller, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<DisclosureDto>(disclosure);
    }

    public async Task<AccountingDto> GetAccountingAsync(Guid patientId, bool withPart2Consents, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Disclosures.Account, patientId, cancellationToken);

        await patients.DemandAsync(patientId, cancellationToken);
        return await accountings.GatherAsync(patientId, withPart2Consents, cancellationToken);
    }

    public async Task<PrivacyFile> PrintAccountingAsync(Guid patientId, bool withPart2Consents, AccountingFormat format, CancellationToken cancellationToken)
    {
        var accounting = await GetAccountingAsync(patientId, withPart2Consents, cancellationToken);
        reauthentication.Demand();

        var head = await heads.ForAsync(patientId, cancellationToken);
        trail.Record(new AuditEvent(AuditAction.Export, "AccountingOfDisclosures") { PatientId = patientId, ItemCount = accounting.Lines.Count });
        return format == AccountingFormat.Csv
            ? new PrivacyFile("accounting-of-disclosures.csv", "text/csv", AccountingCsv.Of(accounting, head.Zone))
            : new PrivacyFile("accounting-of-disclosures.pdf", "application/pdf", PaperHeads.Print(AccountingPaper.Of(accounting, head)));
    }
}
