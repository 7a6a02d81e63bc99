using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Plans;

internal sealed class QuestionAges(ChartingDbContext db) : IQuestionAges
{
    public async Task<IReadOnlyList<QuestionAge>> GetAsync(IdRange? patients, CancellationToken cancellationToken) =>
        await (patients is { } range ? db.Set<OpenQuestion>().In(range, q => q.PatientId) : db.Set<OpenQuestion>()).AsNoTracking()
            .Where(q => q.AnsweredAt == null && db.Patients.Any(p => p.Id == q.PatientId && p.DiedAt == null && p.DischargedOn == null))
            .Select(q => new QuestionAge(q.Id, q.PatientId, q.AskedAt)).ToListAsync(cancellationToken);
}
