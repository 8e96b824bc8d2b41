// Given and family names by culture, written down for training: what news of one part of the world lacks of the others. They are
// drawn apart from each other, so that whom a pair of them names is chance; nothing that is said of them in training is about anybody.
const list = (text) => text.trim().split(/\s*,\s*/)

/** `order`: 'family' where the family name is printed first; `joined`: given names of two syllables, written as news writes them. */
export const CULTURES = {
  arabic: {
    given: list(
      'Ahmed, Mohammed, Mahmoud, Ali, Hassan, Hussein, Omar, Khaled, Yousef, Ibrahim, Abdullah, Abdul Rahman, Faisal, Salman, Nasser, Tariq, Samir, Walid, Ziad, Bassam, Fadi, Hisham, Jamal, Karim, Majid, Mustafa, Nabil, Rami, Saad, Sami, Tamer, Wael, Yasser, Fatima, Aisha, Mariam, Layla, Noura, Hanan, Huda, Amal, Rania, Salma, Sara, Zeinab, Dalia, Lina, Maha, Mona, Nadia, Reem, Samira, Suad, Yasmin, Abdel Fattah, Abdelaziz, Hamad, Sultan, Rashid, Saif, Mansour, Bandar, Turki, Ghassan, Marwan',
    ),
    family: list(
      'Al-Sayed, Al-Masri, Al-Harbi, Al-Otaibi, Al-Qahtani, Al-Zahrani, Al-Shammari, Al-Ghamdi, Al-Dosari, al-Hashimi, al-Maliki, al-Jubouri, al-Abadi, Al Nahyan, Al Thani, Al Maktoum, Al Sabah, bin Salem, bin Hamad, Haddad, Khoury, Nasrallah, Mansour, Saleh, Hamdan, Darwish, Qasim, Barakat, Shaheen, Awad, Najjar, Khalil, Suleiman, Ramadan, Fawzi, Hariri, Aoun, Saadi, Ben Ali, Benali, Boukhari, El Amrani, El Khatib, El-Baz, Bouazizi, Ghannouchi, Belkacem, Zeroual, Mebarki, Osman, Abdallah, Taha, Idris, Bashir, Al-Ansari, Al-Kuwari, Al-Rashidi, Al-Balushi, Al-Harthy',
    ),
  },
  persian: {
    given: list(
      'Reza, Hossein, Amir, Mehdi, Javad, Saeed, Hassan, Kaveh, Bahram, Farhad, Maryam, Zahra, Narges, Shirin, Nasrin, Leila, Parisa, Mahsa, Ahmad, Hamid, Abbas, Qasem',
    ),
    family: list(
      'Ahmadi, Mohammadi, Karimi, Hosseini, Rezaei, Moradi, Rahimi, Jafari, Zarei, Sadeghi, Amini, Tehrani, Shirazi, Esfahani, Ghorbani, Bagheri, Noori, Azizi, Popal, Karzai, Wardak, Stanekzai, Nazari, Safi, Haidari',
    ),
  },
  turkish: {
    given: list(
      'Mehmet, Ahmet, Mustafa, Ali, Hüseyin, Emre, Murat, Burak, Serkan, Okan, Ayşe, Fatma, Emine, Zeynep, Elif, Merve, Selin, Bülent, Cem, Kemal',
    ),
    family: list(
      'Yılmaz, Kaya, Demir, Çelik, Şahin, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Koç, Kurt, Özkan, Şimşek, Polat, Aksoy, Güneş',
    ),
  },
  hindi: {
    given: list(
      'Rajesh, Amit, Sanjay, Vijay, Anil, Sunil, Ramesh, Suresh, Mahesh, Manoj, Deepak, Ashok, Arvind, Rahul, Rohit, Vikram, Ajay, Alok, Naveen, Harish, Priya, Sunita, Anita, Kavita, Meena, Rekha, Pooja, Neha, Anjali, Shalini, Lakshmi, Radha, Sushma, Nirmala, Mamata, Yogi, Narayan, Gopal, Mohan, Krishna, Venkatesh, Srinivas, Karthik, Subramaniam, Balasubramanian, Siddaramaiah, Jagan, Chandrababu, Nitin, Piyush, Dharmendra, Hardeep, Gurpreet, Harpreet, Manpreet, Jaspreet',
    ),
    family: list(
      'Sharma, Verma, Gupta, Kumar, Singh, Yadav, Patel, Shah, Mehta, Joshi, Desai, Reddy, Rao, Naidu, Nair, Menon, Pillai, Iyer, Iyengar, Krishnan, Subramanian, Banerjee, Mukherjee, Chatterjee, Ghosh, Bose, Das, Dutta, Sen, Mishra, Pandey, Tiwari, Dubey, Shukla, Chaudhary, Thakur, Chauhan, Rathore, Gill, Sandhu, Sidhu, Dhillon, Grewal, Kapoor, Malhotra, Khanna, Chopra, Bhatia, Agarwal, Jain, Goyal, Bhatt, Kulkarni, Patil, Deshmukh, Shinde, Pawar, Jadhav, Gowda, Shetty, Hegde, Goswami, Borah, Hazarika, Kalita, Saikia, Lama, Gurung, Thapa, Adhikari, Shrestha, Poudel, Bhandari, Karki',
    ),
  },
  urdu: {
    given: list(
      'Imran, Asif, Shahid, Bilal, Usman, Hamza, Zain, Shehbaz, Nawaz, Bilawal, Tariq, Kamran, Faisal, Adnan, Waqar, Saima, Ayesha, Hina, Sana, Rabia, Sheikh, Khaleda, Mirza, Rafiq, Shafiq, Anwar, Jahangir, Kamal, Mizanur, Mahbub, Abdul',
    ),
    family: list(
      'Khan, Ahmed, Malik, Butt, Chaudhry, Sheikh, Qureshi, Siddiqui, Hussain, Raza, Abbasi, Bhutto, Zardari, Sharif, Gilani, Rahman, Islam, Hossain, Chowdhury, Alam, Uddin, Akter, Begum, Haque, Miah, Sarkar, Mondal, Biswas, Hasina, Zia, Niazi, Afridi, Bugti, Mengal, Baloch, Soomro, Memon',
    ),
  },
  sinhala: {
    given: list(
      'Mahinda, Gotabaya, Ranil, Maithripala, Sajith, Chandrika, Nimal, Sunil, Kumara, Lasantha, Dinesh, Anura, Namal, Basil, Ruwan, Chaminda, Tharindu, Kasun, Nadeesha, Dilani',
    ),
    family: list(
      'Perera, Fernando, de Silva, Jayasuriya, Bandaranaike, Wickremesinghe, Premadasa, Jayawardena, Gunawardena, Dissanayake, Rathnayake, Herath, Senanayake, Karunaratne, Weerasinghe, Sivakumar, Selvam, Ponnambalam, Mendis, Samaraweera',
    ),
  },
  chinese: {
    order: 'family',
    given: list(
      'Wei, Jun, Lei, Yang, Qiang, Ming, Jie, Hui, Xin, Tao, Fang, Jing, Yan, Ling, Na, Li, Xiaoming, Xiaohong, Zhiqiang, Jianguo, Guohua, Yifan, Zihan, Haoran, Yuxuan, Mengjie, Jiayi, Weimin, Xuefeng, Dongsheng, Wenbin, Chunhua, Meiling, Shufen, Zhongshan, Keqiang, Qishan, Yuanchao, Lijian, Chunying, Wenbin',
    ),
    family: list(
      'Wang, Li, Zhang, Liu, Chen, Yang, Huang, Zhao, Wu, Zhou, Xu, Sun, Ma, Zhu, Hu, Guo, He, Lin, Gao, Luo, Zheng, Liang, Xie, Tang, Xu, Deng, Feng, Han, Cao, Zeng, Peng, Xiao, Cai, Pan, Tian, Dong, Yuan, Yu, Ye, Jiang, Du, Su, Wei, Cheng, Ding, Ren, Lu, Yao, Shen, Zhong, Cui, Tan, Fan, Liao, Shi, Jin, Jia, Xia, Fu, Fang, Zou, Xiong, Bai, Meng, Qin, Qiu, Hou, Yin, Xue, Qi, Wen',
    ),
  },
  taiwanese: {
    order: 'family',
    given: list(
      'Ing-wen, Ching-te, Wen-je, Chi-mai, Chun-hung, Yu-jen, Chia-lung, Tseng-chang, Shih-chung, Li-wen, Mei-hua, Hsiu-chu, Kuo-cheng, Cheng-hsun, Ming-che, Jui-hsiung, Tzu-yu, Hsin-yi, Chih-wei, Chun-yen, Cheuk-yan, Kwok-hung, Wai-man, Chi-fung, Siu-ming, Ka-shing',
    ),
    family: list(
      'Tsai, Lai, Ko, Chu, Chiang, Hou, Wu, Su, Chen, Lin, Huang, Chang, Hsu, Hsieh, Cheng, Yang, Kuo, Yeh, Liao, Lo, Chou, Hung, Tseng, Peng, Pan, Chien, Lu, Leung, Wong, Chan, Lam, Cheung, Ho, Kwok, Yip, Tsang, Tam, Fung, Chow, Mak',
    ),
  },
  korean: {
    order: 'family',
    given: list(
      'Min-jun, Seo-yeon, Ji-hoon, Hyun-woo, Sung-min, Young-ho, Dong-hyun, Jae-in, Geun-hye, Jong-un, Yo-jong, Sang-hoon, Kyung-wha, Ji-won, Soo-jin, Eun-hye, Tae-yong, Chul-soo, Dae-jung, Seok-youl, Dong-hoon, Jun-seok, Byung-hun, Chang-rae, Kwang-ho, In-young, Minji, Jihun, Won-sik, Hee-jung',
    ),
    family: list(
      'Kim, Lee, Park, Choi, Jung, Kang, Cho, Yoon, Jang, Lim, Han, Oh, Seo, Shin, Kwon, Hwang, Ahn, Song, Yoo, Hong, Jeon, Ko, Moon, Son, Yang, Bae, Baek, Heo, Nam, Sim, Noh, Ha, Joo, Koo, Ryu, Min, Ri, Choe, Pak',
    ),
  },
  japanese: {
    given: list(
      'Shinzo, Fumio, Yoshihide, Taro, Kenji, Hiroshi, Takashi, Makoto, Yuki, Haruto, Daiki, Satoshi, Kazuo, Akira, Noriko, Yuko, Sakura, Hanako, Tomoko, Naomi, Yoko, Kenta, Shigeru, Toshimitsu, Hirokazu, Yasutoshi, Masayoshi, Haruhiko, Seiko, Sanae, Rina, Ayumi',
    ),
    family: list(
      'Sato, Suzuki, Takahashi, Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Yoshida, Yamada, Sasaki, Yamaguchi, Matsumoto, Inoue, Kimura, Hayashi, Shimizu, Saito, Mori, Abe, Ikeda, Hashimoto, Ishikawa, Ogawa, Goto, Okada, Hasegawa, Fujita, Kishida, Suga, Kono, Motegi, Matsuno, Nishimura, Hamada, Kuroda, Onaga, Tamaki',
    ),
  },
  vietnamese: {
    order: 'family',
    given: list(
      'Văn Hùng, Thị Hoa, Minh Tuấn, Quang Huy, Van Nam, Thi Lan, Duc Thang, Xuan Phuc, Phu Trong, Minh Chinh, Dinh Hue, Hoang Long, Ngoc Anh, Thanh Ha, Quoc Cuong, Thu Hang, Huu Nghia, Tien Dung',
    ),
    family: list(
      'Nguyen, Tran, Le, Pham, Hoang, Huynh, Phan, Vu, Vo, Dang, Bui, Do, Ho, Ngo, Duong, Ly, Nguyễn, Trần, Phạm, Lê, Vương, Trinh',
    ),
  },
  thai: {
    given: list(
      'Prayut, Prawit, Anutin, Somchai, Somsak, Apirat, Chuan, Abhisit, Yingluck, Thaksin, Suthep, Pita, Srettha, Wissanu, Arkhom, Chatchart, Kittipong, Nattapong, Pornthip, Siriporn, Malee, Wanida, Niran, Surachai, Narongphan, Jurin',
    ),
    family: list(
      'Srisawat, Chaiyasit, Thongchai, Rattanakul, Suwannarat, Wongsawat, Limcharoen, Phromphan, Boonmee, Chantarasiri, Kittirat, Sukhumvit, Charnvirakul, Jungrungreang, Sittipunt, Laksanawisit, Nimmanahaeminda, Techapira, Ongartsittikul, Kraivixien, Pananont',
    ),
  },
  malay: {
    given: list(
      'Mohamad, Muhammad, Ahmad, Ismail, Anwar, Mahathir, Muhyiddin, Najib, Hishammuddin, Azmin, Zahid, Khairy, Nurul, Siti, Noraini, Rosmah, Wan Azizah, Tengku, Abdul Hadi, Mat, Zaini, Norliza, Joko, Budi, Agus, Bambang, Susilo, Prabowo, Sri, Dewi, Retno, Ganjar, Anies, Puan, Airlangga, Luhut, Dian, Rizal',
    ),
    family: list(
      'Ibrahim, Yaakob, Yassin, Razak, Hussein, Ismail, Ali, Hamidi, Jamaluddin, Hassan, Abdul Rahman, Abdullah, bin Osman, bin Yusof, binti Ahmad, Widodo, Santoso, Wijaya, Susanto, Hidayat, Nugroho, Saputra, Setiawan, Subianto, Pranowo, Baswedan, Maharani, Hartarto, Marsudi, Indrawati, Kusuma, Siregar, Nasution, Simanjuntak, Sitorus, Hutagalung',
    ),
  },
  filipino: {
    given: list(
      'Jose, Juan, Rodrigo, Ferdinand, Benigno, Maria, Leni, Sara, Imee, Grace, Francis, Vicente, Panfilo, Manny, Isko, Risa, Joel, Ramon, Antonio, Rosario, Teodoro, Delfin, Jejomar, Aquilino, Cynthia, Nancy, Sherwin, Loren, Migz, Bong',
    ),
    family: list(
      'Dela Cruz, de la Cruz, Santos, Reyes, Bautista, Ocampo, Garcia, Mendoza, Aquino, Villanueva, Pangilinan, Lacson, Sotto, Zubiri, Villar, Gatchalian, Hontiveros, Lorenzana, Locsin, Año, Roque, Nograles, Duque, Domagoso, Pacquiao, Magsaysay, Macapagal, Salonga, Tolentino, Dimaculangan, Batungbakal',
    ),
  },
  burmese: {
    given: list(
      'Aung, Min, Kyaw, Zaw, Hla, Thein, Daw, Maung, Khin, Win, Nyan, Tun, Soe, Than, Myint, Htin, Sok, Hun, Sam, Chea, Kem, Prak, Bounnhang, Thongloun',
    ),
    family: list(
      'Aung Hlaing, Thu, Lin, Oo, Shwe, Sein, Moe, Naing, Min Thu, Zaw Htun, Swe, Myint, San, Sen, Rainsy, Sokha, Sophal, Vannak, Samrin, Sisoulith, Vorachith, Phan',
    ),
  },
  yoruba: {
    given: list(
      'Olusegun, Babatunde, Adebayo, Oluwaseun, Olumide, Folasade, Funmilayo, Temitope, Yemi, Bola, Rauf, Gbenga, Tunde, Segun, Kayode, Dapo, Rotimi, Seyi, Ifeanyi, Chukwuemeka, Chinedu, Emeka, Nnamdi, Obinna, Ngozi, Chioma, Amaka, Ikechukwu, Okezie, Uche, Muhammadu, Atiku, Nasir, Aminu, Abdullahi, Umar, Sani, Bello, Garba, Nuhu, Goodluck, Nyesom, Godwin, Godswill, Patience, Blessing, Sunday, Monday, Festus, Iyorchia',
    ),
    family: list(
      'Obasanjo, Adeleke, Akinwale, Ogunleye, Oyelaran, Adeyemi, Adesina, Oyetola, Fayose, Makinde, Akeredolu, Sanwo-Olu, Tinubu, Osinbajo, Okonkwo, Okafor, Nwosu, Eze, Okoro, Obi, Umahi, Ikpeazu, Uzodinma, Buhari, Abubakar, Yar’Adua, Dangote, Ganduje, Shekarau, Lawan, Saraki, Gbajabiamila, Shehu, Mohammed, Danjuma, Wike, Okowa, Jonathan, Akpabio, Emmanuel, Ekweremadu, Ihedioha, Onyema, Adichie, Nwankwo, Ortom, Lalong, Bako, Yakubu',
    ),
  },
  akan: {
    given: list(
      'Kwame, Kofi, Kwabena, Kwaku, Yaw, Kojo, Nana, Akua, Ama, Abena, Adwoa, Efua, Samuel, Emmanuel, John, Ernest, Albert, Ebenezer, Isaac, Joseph, Alhassan, Mahamudu, Haruna, Ursula, Otiko, Akosua, Gifty',
    ),
    family: list(
      'Mensah, Owusu, Asante, Boateng, Osei, Agyeman, Appiah, Amoah, Ofori, Addo, Acheampong, Ansah, Darko, Frimpong, Quaye, Nkrumah, Mahama, Bawumia, Akufo-Addo, Rawlings, Kufuor, Annan, Bagbin, Asiedu Nketia, Ofosu-Ampofo, Dankwa, Tetteh, Lartey, Sowah, Kamara, Sesay, Conteh, Koroma, Bangura, Weah, Sirleaf, Taylor, Boakai',
    ),
  },
  swahili: {
    given: list(
      'Uhuru, William, Raila, Kalonzo, Musalia, Moses, Martha, Anne, Wanjiku, Wambui, Njeri, Achieng, Otieno, Kamau, Kipchoge, Eliud, Fred, Aden, Samia, John, Kassim, Jakaya, Amina, Neema, Rehema, Juma, Hamisi, Yoweri, Rebecca, Robert, Kizza, Milton, Paul, Agnes, Faustin, Evariste, Peter, Salva, Riek, Joyce, Lazarus, Hakainde, Edgar, Emmerson, Nelson, Tendai, Tapiwa, Thabo, Sibusiso, Themba, Lindiwe, Nomvula, Sipho, Bheki, Naledi, Cyril, Julius, Pravin, Gwede, Hage, Saara, Mokgweetsi, Duma, Tumelo, Lesego',
    ),
    family: list(
      'Kenyatta, Ruto, Odinga, Musyoka, Mudavadi, Wetangula, Karua, Waiguru, Kamau, Mwangi, Njoroge, Kariuki, Ochieng, Otieno, Onyango, Omondi, Wanyama, Kiplagat, Cheruiyot, Rotich, Kibet, Magufuli, Kikwete, Majaliwa, Mkapa, Nyerere, Museveni, Besigye, Kadaga, Oulanyah, Okello, Ssempa, Mukasa, Kagame, Mushikiwabo, Nkurunziza, Ndayishimiye, Machar, Kiir, Banda, Chakwera, Mutharika, Hichilema, Lungu, Mwanawasa, Phiri, Tembo, Zulu, Mnangagwa, Mugabe, Chamisa, Moyo, Ncube, Sibanda, Dube, Ramaphosa, Zuma, Malema, Mantashe, Dlamini, Mkhize, Khumalo, Nkosi, Ndlovu, Mthembu, Zungu, Pandor, Geingob, Nujoma, Pohamba, Amadhila, Shilongo, Masisi, Khama, Boko, Motswagole, Seretse, Mosisili, Thabane',
    ),
  },
  horn: {
    given: list(
      'Abiy, Hailemariam, Meles, Debretsion, Getachew, Tewodros, Sahle-Work, Mengistu, Birtukan, Isaias, Mohamed, Hassan Sheikh, Abdi, Farah, Ismail Omar, Hirut, Meaza, Selamawit, Tsegaye, Girma, Lemma, Demeke',
    ),
    family: list(
      'Ahmed, Desalegn, Zenawi, Gebremichael, Reda, Adhanom, Zewde, Haile, Mideksa, Afwerki, Abdullahi, Mohamud, Farmajo, Guelleh, Tadesse, Bekele, Tesfaye, Gebre, Alemu, Wolde, Kebede, Mekonnen, Warsame, Jama, Nur, Barre',
    ),
  },
  francafrique: {
    given: list(
      'Alassane, Guillaume, Laurent, Macky, Ousmane, Idrissa, Ibrahim Boubacar, Assimi, Paul, Faure, Patrice, Denis, Félix, Joseph, Moïse, Jean-Pierre, Aminata, Fatou, Mariama, Awa, Moussa, Mamadou, Abdoulaye, Cheikh, Seydou, Blaise, Thomas, Roch, Mahamadou, Andry, Marc, Hery, Pravind, Navin, Rajesh, Wavel',
    ),
    family: list(
      'Ouattara, Soro, Gbagbo, Bédié, Sall, Sonko, Wade, Seck, Keïta, Goïta, Biya, Gnassingbé, Talon, Sassou Nguesso, Tshisekedi, Kabila, Katumbi, Bemba, Diallo, Traoré, Coulibaly, Diarra, Touré, Camara, Condé, Barry, Sow, Ba, Ndiaye, Diop, Fall, Faye, Gueye, Cissé, Compaoré, Kaboré, Issoufou, Bazoum, Rajoelina, Ravalomanana, Rajaonarimampianina, Jugnauth, Ramgoolam, Bérenger, Ramkalawan',
    ),
  },
  spanish: {
    given: list(
      'José, Juan, Carlos, Luis, Jorge, Miguel, Pedro, Andrés Manuel, Alberto, Mauricio, Sergio, Fernando, Nicolás, Juan Manuel, Iván, Gustavo, Álvaro, Daniel, Nayib, Jimmy, Alejandro, Xiomara, Porfirio, Jeanine, Evo, Michelle, Gabriel, Sebastián, Pablo, Cristina, María, Claudia, Ana, Gabriela, Verónica, Dina, Keiko, Lenín, Rafael, Guillermo, Mario, Abdo, Horacio, Luisa, Daniela, Miguel Ángel, Francisco, Rosa, Camila, Valentina',
    ),
    family: list(
      'González, Rodríguez, Gómez, Fernández, López, Díaz, Martínez, Pérez, García, Sánchez, Romero, Sosa, Torres, Álvarez, Ruiz, Ramírez, Flores, Acosta, Benítez, Medina, Herrera, Suárez, Aguirre, Giménez, Gutiérrez, Pereyra, Rojas, Molina, Castro, Ortiz, Silva, Núñez, Luna, Juárez, Cabrera, Ríos, Ferreyra, Godoy, Morales, Domínguez, Moreno, Peralta, Vega, Carrizo, Quiroga, Castillo, Ledesma, Muñoz, Ojeda, Ponce, Vera, Vázquez, Villalba, Cardozo, Navarro, Ramos, Arias, Coronel, Córdoba, Figueroa, Correa, Cáceres, Vargas, Maldonado, Mansilla, Farías, Rivero, Paz, Miranda, Roldán, Méndez, Lucero, Cruz, Hernández, Agüero, Páez, Blanco, Mendoza, Barrios, Escobar, Ávila, Soria, Leiva, Bukele, Giammattei, Ortega, Murillo, Zelaya, Cortizo, Petro, Duque, Uribe, Boric, Piñera, Bachelet, Kirchner, Macri, Massa, Lacalle Pou, Mujica, Arce, Choquehuanca, Castillo Terrones, Boluarte, Lasso, Moreno Garcés, Noboa, López Obrador, Sheinbaum, Ebrard',
    ),
  },
  portuguese: {
    given: list(
      'João, José, Luiz Inácio, Jair, Dilma, Fernando, Geraldo, Ciro, Simone, Marina, Eduardo, Flávio, Paulo, Sérgio, Rodrigo, Arthur, Renan, Tarcísio, Romeu, Ana, Beatriz, Carla, Aécio, Marcelo, Armando, Filipe, Graça, Xanana',
    ),
    family: list(
      'Silva, Santos, Oliveira, Souza, Lima, Pereira, Ferreira, Costa, Rodrigues, Almeida, Nascimento, Carvalho, Araújo, Ribeiro, Gomes, Martins, Barbosa, Rocha, Dias, Moreira, Bolsonaro, Rousseff, Haddad, Alckmin, Tebet, Moro, Lira, Calheiros, Pacheco, dos Santos, da Silva, de Oliveira, Guebuza, Nyusi, Machel, Lourenço, Gusmão, Ramos-Horta',
    ),
  },
  hebrew: {
    given: list(
      'Benjamin, Yair, Naftali, Benny, Avigdor, Ayelet, Merav, Moshe, Yitzhak, Shimon, Ehud, Tzipi, Gideon, Yuval, Noa, Tamar, Eitan, Itamar, Bezalel, Aryeh, Yaakov, David, Rivka, Shira, Amir, Mahmoud, Ismail, Mansour, Ayman',
    ),
    family: list(
      'Cohen, Levi, Mizrahi, Peretz, Biton, Dahan, Avraham, Friedman, Azoulay, Malka, Katz, Netanyahu, Lapid, Bennett, Gantz, Lieberman, Shaked, Michaeli, Herzog, Barak, Livni, Sa’ar, Ben-Gvir, Smotrich, Deri, Litzman, Eisenkot, Kochavi, Gallant, Edelstein, Regev, Odeh, Tibi, Abbas',
    ),
  },
  russian: {
    given: list(
      'Vladimir, Dmitry, Sergei, Sergey, Alexei, Alexander, Mikhail, Nikolai, Igor, Oleg, Viktor, Andrei, Yuri, Maria, Olga, Tatiana, Natalia, Svetlana, Yulia, Anna, Petro, Volodymyr, Oleksandr, Andriy, Yulia, Nursultan, Kassym-Jomart, Sadyr, Shavkat, Emomali, Gurbanguly, Almazbek, Ilham, Nikol, Salome, Irakli, Maia, Tsakhiagiin, Ukhnaagiin, Luvsannamsrain, Battulga, Khaltmaagiin, Bolormaa, Ganbaatar',
    ),
    family: list(
      'Ivanov, Petrov, Smirnov, Kuznetsov, Popov, Sokolov, Lebedev, Kozlov, Novikov, Morozov, Volkov, Peskov, Lavrov, Shoigu, Zakharova, Navalny, Medvedev, Ivanova, Smirnova, Shevchenko, Kovalenko, Bondarenko, Tkachenko, Zelenskyy, Poroshenko, Kuleba, Tymoshenko, Nazarbayev, Tokayev, Japarov, Mirziyoyev, Rahmon, Berdimuhamedow, Atambayev, Aliyev, Pashinyan, Sargsyan, Zourabichvili, Garibashvili, Sandu, Lukashenko, Tikhanovskaya, Abdrakhmanov, Karimov, Usmanov, Battulga, Khurelsukh, Oyun-Erdene, Enkhbayar, Elbegdorj',
    ),
  },
  balkan: {
    given: list(
      'Aleksandar, Milorad, Zoran, Dragan, Goran, Ivan, Marko, Ana, Jelena, Milica, Andrej, Borut, Milo, Edi, Albin, Vjosa, Hashim, Ramush, Boyko, Rumen, Kiril, Klaus, Viorica, Andrzej, Mateusz, Donald, Jarosław, Petr, Miloš, Zuzana, Robert, Viktor, Péter, Kyriakos, Alexis, Nikos, Konstantinos',
    ),
    family: list(
      'Vučić, Dodik, Plenković, Milanović, Đukanović, Janša, Pahor, Rama, Kurti, Osmani, Thaçi, Haradinaj, Borisov, Radev, Petkov, Iohannis, Dăncilă, Duda, Morawiecki, Tusk, Kaczyński, Fiala, Zeman, Babiš, Čaputová, Fico, Orbán, Magyar, Mitsotakis, Tsipras, Dendias, Papadopoulos, Nikolaidis, Jovanović, Petrović, Nikolić, Horvat, Kovačević, Novak, Kowalski, Nowak, Wiśniewski, Svoboda, Dvořák, Nagy, Szabó, Tóth, Popescu, Ionescu',
    ),
  },
  european: {
    given: list(
      'Angela, Olaf, Annalena, Christian, Friedrich, Emmanuel, Marine, Jean-Luc, Édouard, Élisabeth, Ursula, Charles, Mark, Sanna, Magdalena, Mette, Erna, Jonas, Giorgia, Matteo, Silvio, Mario, Pedro, Alberto, Leo, Micheál, Klaus, Stefan, Hans, Anna, Lars, Ingrid, Pierre, Marie, Giulia, Marco, Sven, Katrin, Jens, Heiko, Luigi, Paolo',
    ),
    family: list(
      'Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Scholz, Merkel, Baerbock, Lindner, Merz, Habeck, Macron, Le Pen, Mélenchon, Philippe, Borne, Dupont, Lefebvre, Moreau, Laurent, von der Leyen, Michel, Rutte, van der Berg, de Vries, Jansen, Marin, Andersson, Frederiksen, Solberg, Støre, Hansen, Johansen, Larsen, Nielsen, Lindqvist, Meloni, Salvini, Draghi, Conte, Rossi, Russo, Ferrari, Bianchi, Esposito, Varadkar, Martin, O’Brien, Kelly, Murphy, Byrne, Ryan, Gallagher',
    ),
  },
  anglo: {
    given: list(
      'James, John, Robert, Michael, William, David, Richard, Thomas, Charles, Daniel, Matthew, Mark, Paul, Steven, Andrew, Kevin, Brian, George, Edward, Ronald, Timothy, Jason, Jeffrey, Ryan, Jacob, Gary, Nicholas, Eric, Jonathan, Stephen, Larry, Justin, Scott, Brandon, Mary, Patricia, Jennifer, Linda, Elizabeth, Barbara, Susan, Jessica, Sarah, Karen, Lisa, Nancy, Margaret, Sandra, Ashley, Kimberly, Emily, Donna, Michelle, Carol, Amanda, Melissa, Deborah, Stephanie, Rebecca, Laura, Helen, Sharon, Cynthia, Kathleen, Amy, Angela, Shirley, Anna, Ruth, Brenda, Pamela, Nicole, Gladys, Dominic, Mike, Peta, Tanya, Jacinda, Judith, Winston, Nanaia, Boris, Rishi, Keir, Nicola, Priti, Justin, Chrystia, Erin, Doug, Portia, Mia, Gaston, Keith, Kamla, Dwight, Tiana, Shane, Darren, Kieran, Liam, Callum',
    ),
    family: list(
      'Smith, Johnson, Williams, Brown, Jones, Miller, Davis, Wilson, Anderson, Taylor, Moore, Jackson, Thompson, White, Harris, Clark, Lewis, Robinson, Walker, Young, Allen, King, Wright, Scott, Hill, Green, Adams, Baker, Nelson, Carter, Mitchell, Roberts, Turner, Phillips, Campbell, Parker, Evans, Edwards, Collins, Stewart, Morris, Rogers, Reed, Cook, Morgan, Bell, Murphy, Bailey, Cooper, Richardson, Cox, Howard, Ward, Peterson, Gray, James, Watson, Brooks, Kelly, Sanders, Price, Bennett, Wood, Barnes, Ross, Henderson, Coleman, Jenkins, Perry, Powell, Long, Patterson, Hughes, Butler, Simmons, Foster, Bryant, Alexander, Russell, Griffin, Hayes, Berejiklian, Andrews, Morrison, Albanese, Ardern, Hipkins, Mahuta, Luxon, Seymour, Trudeau, Poilievre, Freeland, Holness, Mottley, Gonsalves, Persad-Bissessar, Rowley, Skerrit, Sturgeon, Starmer, Sunak, Truss, Gove',
    ),
  },
  pacific: {
    given: list(
      'Frank, Josaia, Sitiveni, Aiyaz, Lupita, Fiame, Sione, Viliami, Epeli, Tevita, Mere, Hone, Tama, Rawiri, Debbie, Kelvin, Willie, Peeni, Marama, Tukoroirangi, Peter, James, Manasseh, Gordon, Rimbink, Bougainville Joe, Taneti, Enele, Kausea, Ratu Epeli, Adi Litia',
    ),
    family: list(
      'Bainimarama, Voreqe, Rabuka, Sayed-Khaiyum, Mataʻafa, Malielegaoi, Pohiva, Tupou, Tui’onetoa, Nailatikau, Ganilau, Hauiti, Waititi, Ngarewa-Packer, Jackson, Henare, Davis, Morgan, Marape, O’Neill, Sogavare, Lilo, Pato, Maamau, Sopoaga, Natano, Kalsakau, Loughman, Korowai, Tamihana, Parata, Tuwhare',
    ),
  },
}
