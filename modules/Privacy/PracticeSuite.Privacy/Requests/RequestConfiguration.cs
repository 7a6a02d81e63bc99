using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

/// <summary>Each kind has a table of its own; what they have in common looks alike.</summary>
internal sealed class RequestConfiguration
    : IEntityTypeConfiguration<AccessRequest>, IEntityTypeConfiguration<AmendmentRequest>, IEntityTypeConfiguration<RestrictionRequest>, IEntityTypeConfiguration<AccountingRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> request)
    {
        Common(request, "privacy_access_requests");
        request.Property(r => r.Form).HasMaxLength(RequestLimits.Form);
        request.Property(r => r.Recipient).HasMaxLength(RequestLimits.Name);
        request.Property(r => r.RecipientAddress).HasMaxLength(RequestLimits.Address);
        request.Property(r => r.Explanation).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.Professional).HasMaxLength(RequestLimits.Name);
        request.Property(r => r.Reviewer).HasMaxLength(RequestLimits.Name);
        request.Property(r => r.Finding).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.How).HasMaxLength(RequestLimits.How);
        request.Property(r => r.FeeNote).HasMaxLength(RequestLimits.Reason);
        request.Ignore(r => r.IsReviewable);
    }

    public void Configure(EntityTypeBuilder<AmendmentRequest> request)
    {
        Common(request, "privacy_amendment_requests");
        request.Property(r => r.Part).HasMaxLength(HoldLimits.Part);
        request.Property(r => r.ItemId).HasMaxLength(HoldLimits.ItemId);
        request.Property(r => r.Wanted).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.Why).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.Addendum).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.Informed).HasMaxLength(RequestLimits.Reason);
        request.Property(r => r.Explanation).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.Disagreement).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.Rebuttal).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.DecidedBy).HasMaxLength(DisclosureLimits.Person);
    }

    public void Configure(EntityTypeBuilder<RestrictionRequest> request)
    {
        Common(request, "privacy_restriction_requests");
        request.Property(r => r.What).HasMaxLength(RequestLimits.Text);
        request.Property(r => r.From).HasColumnName("begins_on");
        request.Property(r => r.Until).HasColumnName("ends_on");
        request.Ignore(r => r.HoldsFrom);
        request.Property(r => r.Answer).HasMaxLength(RequestLimits.Reason);
        request.Property(r => r.DecidedBy).HasMaxLength(DisclosureLimits.Person);
        request.Property(r => r.EndReason).HasMaxLength(RequestLimits.Reason);
    }

    public void Configure(EntityTypeBuilder<AccountingRequest> request)
    {
        Common(request, "privacy_accounting_requests");
        request.Property(r => r.How).HasMaxLength(RequestLimits.How);
        request.Property(r => r.FeeNote).HasMaxLength(RequestLimits.Reason);
    }

    private static void Common<TRequest>(EntityTypeBuilder<TRequest> request, string table)
        where TRequest : PatientRequest
    {
        request.ToTable(table);
        request.Property(r => r.By).HasColumnName("requested_by");
        request.Property(r => r.Name).HasMaxLength(RequestLimits.Name);
        request.Property(r => r.Relationship).HasMaxLength(RequestLimits.Relationship);
        request.Property(r => r.TakenBy).HasMaxLength(DisclosureLimits.Person);
        request.Property(r => r.ExtensionReason).HasMaxLength(RequestLimits.Reason);
        request.HasIndex(r => new { r.PracticeId, r.PatientId });
        request.HasIndex(r => new { r.PracticeId, r.State, r.DueOn });
    }
}
