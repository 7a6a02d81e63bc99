using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>The billing practitioner may bill this code to this payer on the day (B-030, B-038, B-039).</summary>
internal sealed class BillerGate : IMonthGate
{
    private static readonly DateOnly TherapistsFrom = new(2023, 1, 1);
    private static readonly DateOnly CounselorsFrom = new(2024, 1, 1);

    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (month.Month.Biller is not { } biller || !biller.IsEmployedOn(month.JudgedOn))
        {
            findings.Hold(HoldCode.BillerIneligible, "Choose a billing practitioner who works here.", HoldReason.NotEmployed);
            return;
        }

        if (!MayBill(biller.CredentialOn(month.JudgedOn), month))
            findings.Hold(HoldCode.BillerIneligible, FixFor(biller.CredentialOn(month.JudgedOn), month), HoldReason.Credential);
        if (month.Coverage is { } coverage && !month.Month.Rules.IsPayerEnrolled(biller.Id, coverage.PayerId, month.JudgedOn))
        {
            findings.Hold(
                HoldCode.BillerIneligible, "Enroll the billing practitioner with the payer, or choose another.", HoldReason.NotPayerEnrolled);
        }
    }

    private static bool MayBill(Credential credential, MeasuredMonth month) => month.Month.Enrollment.Code == BhiCode.HcpcsG0323
        ? MayBillG0323(credential, month.JudgedOn)
        : CredentialsOf(month.Payer).Contains(credential.ToString());

    /// <summary>Medicare's table is the law's, whatever a profile may say (B-030, B-039).</summary>
    private static IReadOnlyList<string> CredentialsOf(PayerProfileFact payer) =>
        payer.Kind == PayerKind.MedicareB ? PayerProfileDefaults.Prescribers : payer.Eligible99484Credentials;

    private static bool MayBillG0323(Credential credential, DateOnly on) => credential.Group() switch
    {
        CredentialGroup.Psychologist or CredentialGroup.SocialWorker => on >= TherapistsFrom,
        CredentialGroup.Counselor => on >= CounselorsFrom,
        _ => false,
    };

    private static string FixFor(Credential credential, MeasuredMonth month) => month.Month.Enrollment.Code switch
    {
        BhiCode.Cpt99484 when MayBillG0323(credential, month.JudgedOn) => "A therapist cannot bill 99484; enroll for G0323 instead.",
        BhiCode.Cpt99484 => "Choose a billing practitioner whose credential may bill 99484.",
        _ => "Choose a billing therapist whose credential may bill G0323.",
    };
}
