using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Releases together what was turned away or stopped, a stretch at a time; what was released stays released whatever comes after it.</summary>
public sealed class ReleaseAgainModel(IOperations operations)
{
    private const int Stretch = 50;

    public FormState Form { get; } = new();

    public int Done { get; private set; }

    public int Total { get; private set; }

    public int? Released { get; private set; }

    public IReadOnlyList<RefusedRelease> Refused { get; private set; } = [];

    public void Dismiss() => (Released, Refused) = (null, []);

    /// <param name="batch">Null = all that the edits stopped.</param>
    public async Task ReleaseAsync(Guid? batch, Action onBeat)
    {
        (Released, Refused, Done, Total) = (null, [], 0, 0);
        var (released, refused) = (0, new List<RefusedRelease>());
        var done = await Form.TryAsync(async () =>
        {
            var waiting = await operations.RunAsync<ISubmissionAppService, IReadOnlyList<TurnedAwayClaimDto>>((submissions, ct) => submissions.GetTurnedAwayAsync(batch, ct));
            Total = waiting.Count;
            foreach (var stretch in waiting.Chunk(Stretch))
            {
                onBeat();
                var answer = await operations.RunAsync<ISubmissionAppService, ClaimReleaseDto>(
                    (submissions, ct) => submissions.ReleaseAgainAsync([.. stretch.Select(claim => new ShownClaim(claim.Id, claim.Version))], ct));
                released += answer.Released.Count;
                refused.AddRange(stretch.Where(claim => answer.Refused.ContainsKey(claim.Id)).Select(claim => new RefusedRelease(claim.Id, claim.Number, claim.Patient, answer.Refused[claim.Id])));
                Done += stretch.Length;
            }
        });
        if (done || released > 0)
            (Released, Refused) = (released, refused);
    }
}
