using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Services;

/// <summary>Which of a month's outside services stand against a claim of ours, as evaluation judges them: those of an enrollment's own code (B-092).</summary>
internal sealed class StandingServices(BillingDbContext db, ICareTime careTime)
{
    private static readonly string[] Codes = [BhiCode.Cpt99484.ToProcedureCode(), BhiCode.HcpcsG0323.ToProcedureCode()];

    /// <param name="patientId">Null = of all patients.</param>
    public async Task<IReadOnlySet<Guid>> ReadAsync(BillingMonth month, Guid? patientId, CancellationToken cancellationToken)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var asked = await db.OtherServices.AsNoTracking()
            .Where(s => s.On >= first && s.On <= last && !s.Withdrawn && s.PractitionerId == null && !s.Confirmed && Codes.Contains(s.Code))
            .Where(s => patientId == null || s.PatientId == patientId)
            .Select(s => new { s.Id, s.PatientId, s.Code })
            .ToListAsync(cancellationToken);
        if (asked.Count == 0)
            return new HashSet<Guid>();
        var cares = await careTime.GetAsync(asked.ConvertAll(service => service.PatientId), month, cancellationToken);
        var enrolled = cares.SelectMany(care => care.Enrollments.Select(one => (care.PatientId, one.Code.ToProcedureCode()))).ToHashSet();
        return asked.Where(service => enrolled.Contains((service.PatientId, service.Code))).Select(service => service.Id).ToHashSet();
    }
}
