namespace PracticeSuite.X12.Professional;

/// <summary>Where in an 837P the parser is.</summary>
internal enum ClaimLoop
{
    None,
    Submitter,
    Receiver,
    BillingLevel,
    Billing,
    PayTo,
    SubscriberLevel,
    Subscriber,
    Payer,
    PatientLevel,
    Patient,
    Claim,
    Rendering,
    Facility,
    OtherInsurance,
    OtherSubscriber,
    OtherPayer,
    Line,
    LineRendering,
    Adjudication,

    /// <summary>Somebody whom this product does not use: supervising, referring, pay-to plan.</summary>
    Passed,
}

/// <summary>One code of NM101 means another loop at each level.</summary>
internal static class ClaimLoops
{
    public static ClaimLoop Entered(ClaimLoop from, string code, ClaimAssembly claim)
    {
        if (claim.LineIsOpen)
            return code == "82" ? ClaimLoop.LineRendering : ClaimLoop.Passed;
        if (claim.Other is not null)
            return code switch { "IL" => ClaimLoop.OtherSubscriber, "PR" => ClaimLoop.OtherPayer, _ => ClaimLoop.Passed };
        if (claim.IsOpen)
            return code switch { "82" => ClaimLoop.Rendering, "77" => ClaimLoop.Facility, _ => ClaimLoop.Passed };
        return (from, code) switch
        {
            (ClaimLoop.None or ClaimLoop.Submitter, "41") => ClaimLoop.Submitter,
            (ClaimLoop.None or ClaimLoop.Submitter, "40") => ClaimLoop.Receiver,
            (ClaimLoop.BillingLevel, "85") => ClaimLoop.Billing,
            (ClaimLoop.Billing, "87") => ClaimLoop.PayTo,
            (ClaimLoop.Billing or ClaimLoop.PayTo, "PE") => ClaimLoop.Passed,
            (ClaimLoop.SubscriberLevel, "IL") => ClaimLoop.Subscriber,
            (ClaimLoop.Subscriber or ClaimLoop.SubscriberLevel, "PR") => ClaimLoop.Payer,
            (ClaimLoop.PatientLevel, "QC") => ClaimLoop.Patient,
            _ => ClaimLoop.None,
        };
    }
}
