using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Releases a month's claims, a stretch at a time; what was released stays released whatever comes after it.</summary>
public sealed class MonthReleaseModel(IOperations operations)
{
    private const int Stretch = 50;
    private const int PageSize = 500;

    public FormState Form { get; } = new();

    public int Done { get; private set; }

    public int Total { get; private set; }

    /// <summary>What came of the last release, until it is dismissed.</summary>
    public ReleasedMonth? Released { get; private set; }

    public void Dismiss() => Released = null;

    public async Task ReleaseAsync(BillingMonth month, Action onBeat)
    {
        (Released, Done, Total) = (null, 0, 0);
        var (released, refused) = (0, new List<RefusedRelease>());
        var done = await Form.TryAsync(async () =>
        {
            var waiting = await FindAsync(month);
            Total = waiting.Count;
            foreach (var stretch in waiting.Chunk(Stretch))
            {
                onBeat();
                var answer = await operations.RunAsync<IClaimAppService, ClaimReleaseDto>(
                    (claims, ct) => claims.ReleaseManyAsync([.. stretch.Select(claim => new ShownClaim(claim.Id, claim.Version))], ct));
                released += answer.Released.Count;
                refused.AddRange(stretch.Where(claim => answer.Refused.ContainsKey(claim.Id))
                    .Select(claim => new RefusedRelease(claim.Id, claim.Number, claim.Patient, answer.Refused[claim.Id])));
                Done += stretch.Length;
            }
        });
        if (done || released > 0)
            Released = new ReleasedMonth(month, released, refused);
    }

    /// <summary>New claims of the month; a held one and a correction are looked at one by one.</summary>
    private async Task<IReadOnlyList<ClaimListItemDto>> FindAsync(BillingMonth month)
    {
        var waiting = new List<ClaimListItemDto>();
        foreach (var state in new[] { ClaimState.Draft, ClaimState.ReadyPendingClose })
        {
            ClaimPageDto page;
            do
            {
                page = await operations.RunAsync<IClaimAppService, ClaimPageDto>((claims, ct) => claims.GetListAsync(
                    new ClaimQuery(month, state, Skip: waiting.Count(claim => claim.State == state), Take: PageSize), ct));
                waiting.AddRange(page.Rows);
            }
            while (page.Rows.Count == PageSize);
        }

        return waiting;
    }
}

public sealed record ReleasedMonth(BillingMonth Month, int Released, IReadOnlyList<RefusedRelease> Refused);

/// <param name="Why">The sentence of the refusal.</param>
public sealed record RefusedRelease(Guid ClaimId, string Number, string Patient, string Why);
