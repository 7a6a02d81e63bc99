using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>Appeals of what payers denied (C-160o). What the payer decides comes as its answers do.</summary>
internal sealed class AppealDesk(BillingDbContext db)
{
    public async Task RecordAsync(WorkItem item, AppealInput appeal, Act act, CancellationToken cancellationToken)
    {
        if (item.Kind != WorkKind.Denial)
            throw BillingErrors.NothingToAppeal(item.ClaimNumber);
        var reference = Check.Optional(appeal.Reference, nameof(appeal.Reference), BillingLimits.Trace);
        Check.That(Enum.IsDefined(appeal.Way), nameof(appeal.Way), "Way is none that an appeal can go; choose portal, mail or fax.");
        Check.That(appeal.AppealedOn <= act.Day, nameof(appeal.AppealedOn), "Appealed on lies in the future; write the day on which the appeal went.");
        var claim = await DeniedAsync(item, cancellationToken);
        var answered = claim.AnsweredOn ?? item.OpenedOn;
        // A payment may be dated after the day on which its remittance came.
        var known = answered < item.OpenedOn ? answered : item.OpenedOn;
        Check.That(
            appeal.AppealedOn >= known, nameof(appeal.AppealedOn),
            string.Create(CultureInfo.InvariantCulture, $"Appealed on is before {known:d MMM yyyy}, when the payer answered; write the day on which the appeal went."));
        var payer = await db.Payers.AsNoTracking().SingleAsync(p => p.Id == claim.PayerId, cancellationToken);
        var how = string.Create(CultureInfo.InvariantCulture, $"Appealed on {appeal.AppealedOn:d MMM yyyy} by {Words(appeal.Way)}{(reference is null ? "" : $", reference {reference}")}");
        claim.Appeal(act with { Cause = how });
        item.Appeal($"{how}.", TimelyFiling.LastDayOfAppeal(payer.RulesOn(claim.ServiceDate), answered), act.By, act.At);
    }

    /// <summary>The work of a later payer's answer stands at the first payer's claim, with the money; what is appealed is the claim that was denied.</summary>
    private async Task<Claim> DeniedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var family = await db.Claims.Where(c => c.Id == item.ClaimId || c.PrimaryId == item.ClaimId).ToListAsync(cancellationToken);
        return family.Where(claim => claim.State == ClaimState.Denied).MaxBy(claim => claim.AnsweredOn)
            ?? family.Find(claim => claim.Id == item.ClaimId && claim.NextStates.Contains(ClaimState.Appealed))
            ?? throw BillingErrors.NotToAppeal(item.ClaimNumber);
    }

    private static string Words(AppealWay way) => way switch
    {
        AppealWay.Portal => "the payer's portal",
        AppealWay.Mail => "mail",
        _ => "fax",
    };
}
