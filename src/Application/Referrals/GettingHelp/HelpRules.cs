using CaseManagement.Application.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using FluentValidation.Results;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <param name="ByStaff">Typed by a worker during a call or a visit, who may know less and asks again.</param>
internal sealed record SaidAnswers(HelpStep Step, HelpAnswers Answers, DateOnly Today, bool ByStaff = false);

/// <summary>What makes an answer good enough to go on.</summary>
internal sealed class HelpRules : AbstractValidator<SaidAnswers>
{
    public const int YoungestAlone = 13;
    public const int MostYears = 120;
    public const int WordsMaxLength = 4000;

    private static readonly HelpRules Rules = new();

    public HelpRules()
    {
        At(HelpStep.OwnEmail, () => RuleFor(s => s.Answers.ReferrerEmail).FreeText(254)
            .Must(EmailAddress.IsValid).WithMessage("Enter your work e-mail address, like name@example.com"));
        At(HelpStep.Agreement, () => RuleFor(s => s.Answers.Agreement)
            .Must(code => HelpChoices.Agreements.Contains(code!)).WithMessage("Select whether they agree")
            .NotEqual(HelpChoices.NotAgreed).WithMessage("We cannot contact somebody who does not want it. Tell them how they can reach us themselves"));
        Contact();
        Person();
        Incident();
        At(HelpStep.Needs, () =>
        {
            RuleForEach(s => s.Answers.Needs).Must(code => HelpChoices.Has(HelpChoices.Needs, code)).OverridePropertyName("Answers.Needs").WithMessage("Select from the list");
            RuleFor(s => s.Answers.Language).FreeText(35);
            RuleFor(s => s.Answers.OtherNeeds).FreeText(200);
        });
        At(HelpStep.About, Referrer);
        At(HelpStep.Consent, () => RuleFor(s => s.Answers.Consent).Equal(true).WithMessage("Tick the box if you want us to contact you"));
    }

    /// <exception cref="ValidationException">With every fault of the step.</exception>
    public static void Require(SaidAnswers said) => Rules.ValidateAndThrow(said);

    public static bool Hold(SaidAnswers said) => Rules.Validate(said).IsValid;

    public static IEnumerable<ValidationFailure> FaultsOf(SaidAnswers said) => Rules.Validate(said).Errors;

    private void At(HelpStep step, Action rules) => When(s => s.Step == step, rules);

    private void Contact()
    {
        At(HelpStep.Ways, () => RuleFor(s => s.Answers.Ways)
            .Must((s, ways) => ways.Count > 0 && ways.All(HelpChoices.Ways.Contains) && (s.Answers.For != HelpFor.Me || !ways.Contains(HelpChoices.ThroughReferrer)))
            .WithMessage("Select at least one safe way"));
        At(HelpStep.Phone, () =>
        {
            RuleFor(s => s.Answers.PhoneNumber).FreeText(30)
                .Must(number => PhoneNumber.TryNormalise(number, out _)).WithMessage("Enter a telephone number, like 07700 900 982");
            RuleFor(s => s.Answers.PhoneSafe).Must(uses => uses.All(HelpChoices.PhoneUses.Contains)).WithMessage("Select from the list")
                .Must((s, uses) => s.ByStaff || uses.Contains(HelpChoices.Call) || uses.Contains(HelpChoices.Text))
                .WithMessage("Select calls or texts if they are safe. If neither is, go back and choose another way");
            RuleFor(s => s.Answers.PhoneNote).FreeText(200);
        });
        At(HelpStep.Email, () =>
        {
            RuleFor(s => s.Answers.Email).FreeText(254).Must(EmailAddress.IsValid).WithMessage("Enter an e-mail address, like name@example.com");
            RuleFor(s => s.Answers.EmailSafe).Must((s, safe) => s.ByStaff || safe == true)
                .WithMessage("Select yes if only the person reads it. If not, go back and choose another way");
        });
        At(HelpStep.Post, () =>
        {
            RuleFor(s => s.Answers.AddressLines).FreeText(300).Given("Enter the house and street").Must(FitsTheMessage).WithMessage("Enter at most 5 lines of 80 characters");
            RuleFor(s => s.Answers.Town).FreeText(60);
            RuleFor(s => s.Answers.Postcode).FreeText(10)
                .Must(text => Postcode.TryNormalise(text, out var code) && !Postcode.IsNoFixedAbode(code)).WithMessage("Enter a full postcode, like PO1 3AX");
            RuleFor(s => s.Answers.PostSafe).Must((s, safe) => s.ByStaff || safe == true)
                .WithMessage("Select yes if a letter is safe. If not, go back and choose another way");
        });
        At(HelpStep.Times, () => RuleFor(s => s.Answers.SafeTimes).FreeText(200));
        At(HelpStep.Cover, () =>
        {
            RuleFor(s => s.Answers.CoverName).FreeText(80);
            RuleFor(s => s.Answers.CodeWord).FreeText(40);
        });
        At(HelpStep.Private, () => RuleFor(s => s.Answers.MustNotKnow).FreeText(300));
    }

    private void Person()
    {
        At(HelpStep.Name, () =>
        {
            RuleFor(s => s.Answers.GivenNames).FreeText(100).Must((s, name) => Given(name) || Given(s.Answers.FamilyName)).WithMessage("Enter a name. One is enough");
            RuleFor(s => s.Answers.FamilyName).FreeText(100);
        });
        At(HelpStep.Age, () =>
        {
            RuleFor(s => s.Answers.DateOfBirth).Must((s, born) => born is null || IsAnAge(s.Answers.AgeOn(s.Today))).OverridePropertyName(nameof(HelpAnswers.DateOfBirth)).WithMessage("Date of birth must be in the past, and not more than 120 years ago");
            RuleFor(s => s.Answers.Age).Must((s, age) => age is null || IsAnAge(age)).WithMessage("Age must be between 0 and 120")
                .Must((s, age) => age is not null || s.Answers.DateOfBirth is not null || s.ByStaff).WithMessage("Enter a date of birth, or an age")
                .Must((s, _) => s.Answers.For != HelpFor.Me || s.ByStaff || s.Answers.AgeOn(s.Today) is null or >= YoungestAlone)
                .WithMessage("If you are under 13, ask a grown-up you trust to do this with you, or call Childline on 0800 1111");
        });
        At(HelpStep.Carer, () =>
        {
            RuleFor(s => s.Answers.GuardianName).FreeText(80).Must((s, name) => Given(name) || !Given(s.Answers.GuardianPhone)).WithMessage("Enter whose number it is");
            RuleFor(s => s.Answers.GuardianPhone).FreeText(30)
                .Must(number => !Given(number) || PhoneNumber.TryNormalise(number, out _)).WithMessage("Enter a telephone number, like 07700 900 982");
            RuleFor(s => s.Answers.GuardianMayBeSuspect).Must((s, maybe) => maybe is not null || !Given(s.Answers.GuardianName))
                .WithMessage("Select whether they may have done it");
        });
    }

    private void Incident()
    {
        At(HelpStep.Kind, () => RuleFor(s => s.Answers.Kind).Must(code => HelpChoices.Has(HelpChoices.Kinds, code)).WithMessage("Select what comes closest"));
        At(HelpStep.Words, () => RuleFor(s => s.Answers.Happened).FreeText(WordsMaxLength));
        At(HelpStep.Reported, () =>
        {
            RuleFor(s => s.Answers.Reported).Must(code => HelpChoices.Has(HelpChoices.Reported, code)).WithMessage("Select whether the police know");
            RuleFor(s => s.Answers.CrimeReference).FreeText(40);
        });
        At(HelpStep.Support, () => RuleFor(s => s.Answers.SupportWanted)
            .Must(codes => codes.All(code => HelpChoices.Has(HelpChoices.Support, code))).WithMessage("Select from the list"));
    }

    private void Referrer()
    {
        RuleFor(s => s.Answers.ReferrerName).FreeText(100).Given("Enter the name of whoever tells us");
        RuleFor(s => s.Answers.ReferrerRole).FreeText(80);
        RuleFor(s => s.Answers.ReferrerOrganisation).FreeText(120)
            .Must((s, name) => s.Answers.For != HelpFor.Professional || Given(name)).WithMessage("Enter the organisation");
        RuleFor(s => s.Answers.SourceCode).Must((s, code) => s.Answers.For != HelpFor.Professional || Given(code)).WithMessage("Select the kind of organisation");
        RuleFor(s => s.Answers.Relationship).FreeText(80);
        RuleFor(s => s.Answers.ReferrerPhone).FreeText(30)
            .Must(number => !Given(number) || PhoneNumber.TryNormalise(number, out _)).WithMessage("Enter a telephone number, like 07700 900 982")
            .Must((s, number) => s.ByStaff || Given(number) || Given(s.Answers.ReferrerEmail) || !s.Answers.Ways.Contains(HelpChoices.ThroughReferrer))
            .WithMessage("Enter how we can reach whoever tells us");
        RuleFor(s => s.Answers.ReferrerEmail).FreeText(254).Must(text => !Given(text) || EmailAddress.IsValid(text)).WithMessage("Enter an e-mail address, like name@example.com");
    }

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsAnAge(int? years) => years is >= 0 and <= MostYears;

    private static bool FitsTheMessage(string? lines) => HelpStatement.LinesOf(lines) is { Length: <= 5 } parts && parts.All(line => line.Length <= 80);
}
