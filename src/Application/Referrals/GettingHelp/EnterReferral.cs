using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>A worker writes down what somebody told who called, wrote or came.</summary>
/// <param name="Channel">Code of <see cref="HelpChannels"/>.</param>
[Requires(Permission.ReferralsWork)]
[NotCaseData("It brings data; whoever is known is shown by the search before it")]
public sealed record EnterReferralCommand(string? Channel, HelpAnswers Answers) : ICommand<EnteredReferral>;

public sealed record EnteredReferral(Guid Id, string Reference);

/// <summary>How whoever is no police force reaches the service other than by itself on the web, and the source that they are counted as.</summary>
public static class HelpChannels
{
    public static readonly IReadOnlyDictionary<string, string> OwnSource = new Dictionary<string, string>
    {
        ["phone"] = "SELF-TEL",
        ["email"] = "SELF-EMAIL",
        ["walk-in"] = "SELF-WALK",
    };
}

internal sealed class EnterReferralValidator : AbstractValidator<EnterReferralCommand>
{
    public EnterReferralValidator() =>
        RuleFor(c => c.Channel).Must(channel => channel is not null && HelpChannels.OwnSource.ContainsKey(channel)).WithMessage("Select how they came");
}

internal sealed class EnterReferralHandler(HelpIntake intake, ICurrentUser user, IReferenceData referenceData)
    : IRequestHandler<EnterReferralCommand, EnteredReferral>
{
    private const string Family = "FAMILY";

    public async Task<EnteredReferral> Handle(EnterReferralCommand command, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var asked = command.Answers with { Ways = WaysOf(command.Answers) };
        var answers = Relevant(asked, reference);
        var source = Source(command.Channel!, answers);

        // It lies in the inbox of whoever typed it, so that they can go on with it.
        var referral = await intake.Take(new AskedForHelp(answers, command.Channel!, source, user.TeamId, IsSure: true), cancellationToken);
        return new EnteredReferral(referral.Id.Value, referral.Reference);
    }

    /// <summary>A number or an address that was typed is a way; one need not have any.</summary>
    private static List<string> WaysOf(HelpAnswers answers)
    {
        List<string> ways = [];
        void Add(string way, params string?[] typed)
        {
            if (typed.Any(text => PlainText.CleanOrNull(text) is not null))
            {
                ways.Add(way);
            }
        }

        Add(HelpChoices.Phone, answers.PhoneNumber);
        Add(HelpChoices.Email, answers.Email);
        Add(HelpChoices.Post, answers.AddressLines, answers.Postcode);
        if (answers.For != HelpFor.Me && answers.Ways.Contains(HelpChoices.ThroughReferrer))
        {
            ways.Add(HelpChoices.ThroughReferrer);
        }

        return ways;
    }

    /// <summary>All faults at once, because it is one page.</summary>
    private static HelpAnswers Relevant(HelpAnswers asked, ReferenceSnapshot reference)
    {
        var answers = new HelpAnswers { For = asked.For };
        List<ValidationFailure> faults = [];
        foreach (var step in HelpJourney.StepsOf(asked, reference.Today).Where(s => s is not (HelpStep.Ways or HelpStep.OwnEmail)))
        {
            faults.AddRange(HelpRules.FaultsOf(new SaidAnswers(step, asked, reference.Today, ByStaff: true)));
            answers = HelpJourney.Take(step, answers, asked);
        }

        if (asked.For == HelpFor.Professional && !HelpSources.IsAProfessionals(reference, asked.SourceCode) && faults.TrueForAll(f => !f.PropertyName.EndsWith(nameof(HelpAnswers.SourceCode), StringComparison.Ordinal)))
        {
            faults.Add(new ValidationFailure($"Answers.{nameof(HelpAnswers.SourceCode)}", "Select the kind of organisation"));
        }

        return faults.Count == 0 ? answers with { Ways = asked.Ways } : throw new ValidationException(faults);
    }

    private static string Source(string channel, HelpAnswers answers) => answers.For switch
    {
        HelpFor.Me => HelpChannels.OwnSource[channel],
        HelpFor.SomebodyElse => Family,
        _ => answers.SourceCode!,
    };
}
