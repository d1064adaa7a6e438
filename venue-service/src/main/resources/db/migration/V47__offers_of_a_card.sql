-- What is offered to a card in drawn classes is found by the card, whenever card-service says that it is suspended or over.
create index lottery_entry_card on lottery_entry (card_id) where hold_id is not null;
