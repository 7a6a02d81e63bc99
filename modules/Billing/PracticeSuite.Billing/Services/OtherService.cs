using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Services;

/// <summary>A service that is billed by itself, here or elsewhere (§6).</summary>
[Access(AccessObject.Enrollments, By = nameof(PractitionerId))]
internal sealed class OtherService : AggregateRoot, IPart2Item, IAboutPatient
{
    private OtherService(PracticeId practiceId, Guid patientId, DateOnly on, string code, Guid? practitionerId, string? instrument) =>
        (PracticeId, PatientId, On, Code, PractitionerId, Instrument) = (practiceId, patientId, on, code, practitionerId, instrument);

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public DateOnly On { get; private init; }

    public string Code { get; private init; }

    public Guid? PractitionerId { get; private init; }

    public string? Instrument { get; private init; }

    public bool Confirmed { get; private set; }

    public string? ConfirmedReason { get; private set; }

    public string? WithdrawnReason { get; private set; }

    public bool Withdrawn { get; private set; }

    public static OtherService Record(PracticeId practice, OtherServiceInput input)
    {
        var code = ProcedureCodes.Demand(input.Code);
        ProcedureCodeBook.Shipped.DemandInForce(code, input.On);
        return new OtherService(
            practice, input.PatientId, input.On, code, input.PractitionerId,
            Check.Optional(input.Instrument, nameof(input.Instrument), BillingLimits.Instrument));
    }

    public void Confirm(string reason)
    {
        if (Withdrawn)
            throw BillingErrors.ServiceWithdrawn(Id);
        ConfirmedReason = Check.Required(reason, "Reason", BillingLimits.Reason);
        Confirmed = true;
    }

    public void Withdraw(string reason)
    {
        if (Withdrawn)
            throw BillingErrors.ServiceWithdrawn(Id);
        WithdrawnReason = Check.Required(reason, "Reason", BillingLimits.Reason);
        Withdrawn = true;
    }
}
