using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Professional;

/// <summary>Who is named, where they live, and what they are insured by: loops 1000 to 2010, and the parties of a claim.</summary>
internal sealed partial class ClaimParser
{
    private void TakeName(in Segment segment)
    {
        var name = Name(segment);
        var code = Text(segment, 1);
        _loop = ClaimLoops.Entered(_loop, code, _claim);
        switch (_loop)
        {
            case ClaimLoop.Submitter: _submitter = _submitter with { Name = name.Name, Id = name.Id ?? "" }; break;
            case ClaimLoop.Receiver: _receiver = new Receiver(name.Name, name.Id ?? ""); break;
            case ClaimLoop.Billing: _biller = _biller with { Name = name }; break;
            case ClaimLoop.PayTo: _biller = _biller with { PayTo = NoBiller.Address }; break;
            case ClaimLoop.Subscriber: _subscriber = _subscriber with { Name = name }; break;
            case ClaimLoop.Payer: _payer = _payer with { Name = name }; break;
            case ClaimLoop.Patient: _patient = (_patient ?? NoPatient) with { Name = name }; break;
            case ClaimLoop.Rendering: _claim.Rendering = new RenderingProvider(name); break;
            case ClaimLoop.Facility: _claim.Facility = new ServiceFacility(name, NoBiller.Address); break;
            case ClaimLoop.OtherSubscriber: _claim.Other = _claim.Other! with { Subscriber = name }; break;
            case ClaimLoop.OtherPayer: _claim.Other = _claim.Other! with { Payer = name }; break;
            case ClaimLoop.LineRendering: _claim.LineRendering = new RenderingProvider(name); break;
            case ClaimLoop.Passed: break;
            default: Reading.Error(FindingCode.UnexpectedSegment, 1, segment[1], "Nobody of this kind stands here.", "Ask the sender for the file anew."); break;
        }
    }

    private void TakeAddress(in Segment segment)
    {
        switch (_loop)
        {
            case ClaimLoop.Billing: _biller = _biller with { Address = Address(_biller.Address, segment) }; break;
            case ClaimLoop.PayTo: _biller = _biller with { PayTo = Address(_biller.PayTo, segment) }; break;
            case ClaimLoop.Subscriber: _subscriber = _subscriber with { Address = Address(_subscriber.Address, segment) }; break;
            case ClaimLoop.Patient: _patient = _patient! with { Address = Address(_patient.Address, segment) }; break;
            case ClaimLoop.Facility: _claim.Facility = _claim.Facility! with { Address = Address(_claim.Facility.Address, segment) }; break;
            case ClaimLoop.OtherSubscriber: _claim.Other = _claim.Other! with { SubscriberAddress = Address(_claim.Other.SubscriberAddress, segment) }; break;
        }
    }

    private void TakeContact(in Segment segment)
    {
        if (_loop != ClaimLoop.Submitter)
            return;
        _submitter = _submitter with { ContactName = Text(segment, 2) };
        for (var at = 3; at <= 7; at += 2)
        {
            _submitter = Text(segment, at) switch
            {
                "TE" => _submitter with { Phone = Optional(segment, at + 1) },
                "EM" => _submitter with { Email = Optional(segment, at + 1) },
                "FX" => _submitter with { Fax = Optional(segment, at + 1) },
                _ => _submitter,
            };
        }
    }

    private void TakeTaxonomy(in Segment segment)
    {
        var taxonomy = Optional(segment, 3);
        switch (_loop)
        {
            case ClaimLoop.BillingLevel: _biller = _biller with { Taxonomy = taxonomy }; break;
            case ClaimLoop.Rendering: _claim.Rendering = _claim.Rendering! with { Taxonomy = taxonomy }; break;
            case ClaimLoop.LineRendering: _claim.LineRendering = _claim.LineRendering! with { Taxonomy = taxonomy }; break;
        }
    }

    private void TakeCover(in Segment segment)
    {
        if (_claim.IsOpen)
        {
            _claim.OpenOther(new OtherInsurance(
                Text(segment, 1), Text(segment, 2), Text(segment, 9), Nobody, Nobody, GroupNumber: Optional(segment, 3), PlanName: Optional(segment, 4),
                MedicareSecondaryType: Optional(segment, 5), BenefitsAssigned: null, ReleaseOfInformation: null));
            _loop = ClaimLoop.OtherInsurance;
            return;
        }

        if (_loop != ClaimLoop.SubscriberLevel)
        {
            Unexpected(segment);
            return;
        }

        _subscriber = new Subscriber(
            Text(segment, 1), segment[2].SequenceEqual("18"u8), _subscriber.Name, Text(segment, 9), Optional(segment, 3), Optional(segment, 4), Optional(segment, 5));
    }

    private void TakePatient(in Segment segment)
    {
        if (_loop is not (ClaimLoop.SubscriberLevel or ClaimLoop.PatientLevel))
        {
            Unexpected(segment);
            return;
        }

        var died = segment[5].IsEmpty ? null : FormattedDate(segment, 5);
        if (_patient is null)
            _subscriber = _subscriber with { DiedOn = died };
        else
            _patient = _patient with { Relationship = Text(segment, 1), DiedOn = died };
    }

    private void TakeBirth(in Segment segment)
    {
        var (born, sex) = (FormattedDate(segment, 1), Optional(segment, 3));
        if (_loop == ClaimLoop.Subscriber)
            _subscriber = _subscriber with { BornOn = born, Sex = sex };
        else if (_loop == ClaimLoop.Patient)
            _patient = _patient! with { BornOn = born, Sex = sex };
    }
}
